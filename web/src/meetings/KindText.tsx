import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../src/contract/meetings.js';

/** What kind of talks, and the how many-th of their row. */
export function KindText({ meeting: { kind, ordinal } }: { meeting: Pick<MeetingView, 'kind' | 'ordinal'> }) {
  const { t } = useTranslation('meetings');
  return <span>{ordinal === null ? t(`kind.${kind}`) : t('kind.nth', { kind: t(`kind.${kind}`), ordinal })}</span>;
}
