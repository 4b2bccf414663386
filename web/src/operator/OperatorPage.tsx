import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { call } from '../api/call.js';
import { useMay } from '../api/may.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { NodeFacts } from './NodeFacts.js';
import { OperatorChannels } from './OperatorChannels.js';
import { OperatorOrganisations } from './OperatorOrganisations.js';
import './OperatorPage.css';

/** What the operator looks after: the node, the organisations with their coordinators, the parties of channels. */
export default function OperatorPage() {
  const { t } = useTranslation('operator');
  const phone = useMediaPhone();
  const operates = useMay('node.read');
  const {
    data: node,
    error,
    refetch,
  } = useQuery({
    queryKey: ['node'],
    queryFn: ({ signal }) => call('GET /node', { signal }),
    enabled: operates,
    staleTime: 0,
    refetchInterval: 60_000,
  });
  if (!operates) return <Navigate to="/" replace />;
  return (
    <>
      <PageHeader title={t('title')} says={t('says')} {...(phone ? { back: '/more' } : {})} />
      <div className="operator">
        {node ? (
          <NodeFacts node={node} />
        ) : error ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : (
          <Skeletons rows={1} />
        )}
        <OperatorOrganisations />
        <OperatorChannels />
      </div>
    </>
  );
}
