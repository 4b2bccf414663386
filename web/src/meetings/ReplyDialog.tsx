import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingReply, MeetingView } from '../../../src/contract/meetings.js';
import { timeOn } from '../../../src/language/meetings.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { WordsFields } from '../issue/WordsFields.js';
import { useReader } from '../ui/reader.js';
import { ActDialog } from './ActDialog.js';
import { TimeFields, timeFrom, typedTime } from './TimeFields.js';
import { nothing, wordsOf } from './words.js';

interface Props {
  meeting: MeetingView;
  answer: MeetingReply['answer'];
  onClose(): void;
}

/** What one’s own side says to a call; for another time it says which. */
export function ReplyDialog({ meeting, answer, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { side } = useReader();
  const [id] = useState(newId);
  const [time, setTime] = useState(() => typedTime(timeOn(side, meeting)));
  const [typed, setTyped] = useState(nothing);
  const words = wordsOf(typed, language);
  const wanted = answer === 'other_time' ? timeFrom(time) : undefined;
  return (
    <ActDialog
      wide
      title={t(meeting.note ? (answer === 'decline' ? 'note.correct' : 'note.confirm') : `reply.${answer}`)}
      does={t('reply.do')}
      ready={(answer === 'other_time') === (wanted !== undefined) && (answer !== 'decline' || words !== undefined)}
      onClose={onClose}
      act={() =>
        call('PUT /meetings/:meetingId/reply', {
          params: { meetingId: meeting.id },
          version: meeting.version,
          body: { id, answer, ...(wanted && { time: wanted }), ...(words && { words }) },
        })
      }
    >
      <p>
        {t(meeting.note ? (answer === 'decline' ? 'note.correct_says' : 'note.confirm_says') : `reply.says.${answer}`)}
      </p>
      {answer === 'other_time' && <TimeFields value={time} onChange={setTime} />}
      <WordsFields
        shared
        required={answer === 'decline'}
        label={t('reply.words')}
        most={1000}
        value={typed}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
    </ActDialog>
  );
}
