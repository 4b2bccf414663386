import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { langTag } from '../../../src/language/text.js';
import { Refusal } from '../api/call.js';
import { useIssueTypes } from '../api/issue-types.js';
import { useMay } from '../api/may.js';
import { useChannels, useMe, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { useLookups } from '../phrases/book.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { NewIssueForm } from './NewIssueForm.js';
import { splitDraft } from './splitDraft.js';
import { useIssue } from './useIssue.js';
import '../channel/message.css';

/** Opens a part of an issue as one of its own, in the same room and with the facts it had. */
export function SplitIssue({ number }: { number: string }) {
  const { t } = useTranslation('issue');
  const { t: words } = useTranslation('relations');
  const language = useLanguage();
  const { side } = useMe();
  const may = useMay('issue.write');
  const channels = useChannels();
  const types = useIssueTypes();
  const lookups = useLookups(useStart((all) => all.organisations));
  const { detail, error, refetch } = useIssue(number);
  if (!may || side === null) return <EmptyState title={t('new.none.title')} says={t('new.none.says')} />;
  const issue = detail?.issue;
  if (!issue && error instanceof Refusal) {
    return (
      <EmptyState icon={<SearchX size={32} />} title={t('not_found.title')} says={t('not_found.says')}>
        <Link to="/">{t('not_found.home')}</Link>
      </EmptyState>
    );
  }
  if (!issue && error) return <ErrorState error={error} title={t('failed')} retry={() => void refetch()} />;
  const type = types.find(({ key }) => key === issue?.type);
  if (!issue || !type) return <Skeletons rows={6} />;
  return (
    <div className="is-new" lang={langTag(language)}>
      <PageHeader title={words('split.open')} says={words('split.says', { number })} back={`/issues/${number}`} />
      <NewIssueForm
        origin={number}
        channels={channels}
        types={types}
        message={undefined}
        whole={issue}
        start={splitDraft(issue, type, { language, side }, lookups)}
      />
    </div>
  );
}
