import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../src/contract/meetings.js';
import { bothAccept, isOneSided } from '../../../src/language/meetings.js';
import { Tag } from '../ui/Tag.js';

/** Where a meeting stands: who has still to answer, agreed, going on, over. */
export function StateTag({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const { state, replies } = meeting;
  if (meeting.note) {
    if (!isOneSided(meeting)) return <Tag tone="ok">{t('note.confirmed')}</Tag>;
    const corrected = replies.vn?.answer === 'decline' || replies.cn?.answer === 'decline';
    return <Tag tone={corrected ? 'error' : 'warning'}>{t(corrected ? 'note.corrected' : 'note.one_sided')}</Tag>;
  }
  if (state !== 'called') {
    const tone = state === 'held' ? 'accent' : state === 'closed' ? 'ok' : undefined;
    return <Tag {...(tone && { tone })}>{t(`state.${state}`)}</Tag>;
  }
  if (bothAccept(meeting)) return <Tag tone="ok">{t('state.agreed')}</Tag>;
  const waits = (['vn', 'cn'] as const).find((side) => !replies[side]);
  return <Tag tone="warning">{waits ? t(`state.waits.${waits}`) : t('state.differs')}</Tag>;
}
