import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { MeetingReply, MeetingView } from '../../../src/contract/meetings.js';
import { otherSide } from '../../../src/language/clocks.js';
import { instantsOf, mayStillReply } from '../../../src/language/meetings.js';
import { useMay } from '../api/may.js';
import { BothTexts } from '../issue/BothTexts.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { ArrangeDialog } from './ArrangeDialog.js';
import { ReplyDialog } from './ReplyDialog.js';

/** What each side says to the call, and how far its foreign-affairs office is. */
export function Preparing({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const { side: own } = useReader();
  const writes = useMay('meeting.write');
  const [answer, setAnswer] = useState<MeetingReply['answer']>();
  const [arranging, setArranging] = useState(false);
  const open = meeting.state === 'called';
  const late = mayStillReply(meeting, own);
  const asked = late || (open && meeting.replies[own]?.answer !== 'accept');
  const sides = [own, otherSide(own)];
  return (
    <section className="mt-box">
      <h2>{t(meeting.note ? 'note.replies' : 'reply.title')}</h2>
      {sides.map((side) => (
        <Reply key={side} side={side} meeting={meeting} />
      ))}
      {writes && (open || late) && (
        <p className="mt-acts">
          {asked && (
            <Button type="primary" size="small" onClick={() => setAnswer('accept')}>
              {t('reply.accept')}
            </Button>
          )}
          {open && (
            <Button size="small" onClick={() => setAnswer('other_time')}>
              {t('reply.other_time')}
            </Button>
          )}
          <Button size="small" onClick={() => setAnswer('decline')}>
            {t('reply.decline')}
          </Button>
        </p>
      )}
      {!meeting.note && <h2>{t('arrange.title')}</h2>}
      {(meeting.note ? [] : sides).map((side) => {
        const step = meeting.arrangements[side];
        return (
          <p key={side} className="mt-line">
            <SideBadge side={side} />
            <span>
              {t(`arrange.state.${step?.state ?? 'none'}`)}
              {step?.reference && ` · ${step.reference}`}
            </span>
            {writes && side === own && (open || meeting.state === 'held') && (
              <button type="button" className="text-button" onClick={() => setArranging(true)}>
                {t('arrange.open')}
              </button>
            )}
          </p>
        );
      })}
      {answer && <ReplyDialog meeting={meeting} answer={answer} onClose={() => setAnswer(undefined)} />}
      {arranging && <ArrangeDialog meeting={meeting} side={own} onClose={() => setArranging(false)} />}
    </section>
  );
}

function Reply({ side, meeting }: { side: Side; meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const reply = meeting.replies[side];
  const said = reply?.answer ?? 'none';
  const tone = reply ? (reply.answer === 'accept' ? ('ok' as const) : ('error' as const)) : ('warning' as const);
  return (
    <div className="mt-reply">
      <p className="mt-line">
        <SideBadge side={side} />
        <Tag tone={tone}>{t(meeting.note ? `note.said.${said}` : `reply.said.${said}`)}</Tag>
      </p>
      {reply?.time && (
        <p>
          <TwoClocks at={instantsOf(reply.time).startsAt} date="always" />
        </p>
      )}
      {reply?.words && (
        <p>
          <BothTexts text={reply.words} />
        </p>
      )}
      {reply && (
        <p className="mt-by">
          <PersonNameText name={reply.by.name} /> · <TwoClocks at={reply.at} date="unless_today" />
        </p>
      )}
    </div>
  );
}
