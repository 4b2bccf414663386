import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallNote, MeetingView } from '../../../src/contract/meetings.js';
import { isOneSided } from '../../../src/language/meetings.js';
import { useMay } from '../api/may.js';
import { BothTexts } from '../issue/BothTexts.js';
import { Callout } from '../ui/Callout.js';
import { useReader } from '../ui/reader.js';
import { Tag } from '../ui/Tag.js';
import { ReplyDialog } from './ReplyDialog.js';
import { TranslateButton } from './TranslateButton.js';

/** A telephone talk as it was written down; the other side accepts it with one press, or says what is not right. */
export function NoteCard({ meeting, note }: { meeting: MeetingView; note: CallNote }) {
  const { t } = useTranslation('meetings');
  const { side } = useReader();
  const writes = useMay('meeting.write');
  const [answer, setAnswer] = useState<'accept' | 'decline'>();
  const oneSided = isOneSided(meeting);
  const asked = writes && oneSided && meeting.replies[side]?.answer !== 'accept';
  return (
    <section className="mt-part">
      {oneSided && <Callout tone="warning">{t('note.one_sided')}</Callout>}
      <p className="mt-line mt-note">
        <Tag>{t(`note.result.${note.result}`)}</Tag>
      </p>
      {note.words && (
        <p className="mt-said">
          <BothTexts text={note.words} />
          <TranslateButton meetingId={meeting.id} part={{ of: 'note' }} text={note.words} version={meeting.version} />
        </p>
      )}
      {asked && (
        <p className="mt-acts mt-note">
          <Button type="primary" onClick={() => setAnswer('accept')}>
            {t('note.confirm')}
          </Button>
          <Button onClick={() => setAnswer('decline')}>{t('note.correct')}</Button>
        </p>
      )}
      {answer && <ReplyDialog meeting={meeting} answer={answer} onClose={() => setAnswer(undefined)} />}
    </section>
  );
}
