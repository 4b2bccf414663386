import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MeetingDetail } from '../../../src/contract/meetings.js';
import { awaitsOutcome, bothAccept, mayBegin, mayCancel } from '../../../src/language/meetings.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { BothTexts } from '../issue/BothTexts.js';
import { WordsFields } from '../issue/WordsFields.js';
import { useReader } from '../ui/reader.js';
import { useNow } from '../ui/useNow.js';
import { ActDialog } from './ActDialog.js';
import { nothing, wordsOf } from './words.js';

type End = 'held' | 'close' | 'cancel' | 'next';

/** What becomes of a meeting: it begins, it is closed once everything has an outcome, it is called off, the next is called. */
export function Ends({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const [end, setEnd] = useState<End>();
  const { side } = useReader();
  const now = useNow();
  const { state, series, nextId } = detail.meeting;
  const ends: End[] = [
    ...(mayBegin(detail.meeting, now) ? (['held'] as const) : []),
    ...(state === 'held' ? (['close'] as const) : []),
    ...(mayCancel(detail.meeting, side) ? (['cancel'] as const) : []),
    ...(series && !nextId && state !== 'cancelled' ? (['next'] as const) : []),
  ];
  const main = state === 'held' ? 'close' : bothAccept(detail.meeting) ? 'held' : undefined;
  return (
    <>
      {ends.map((one) => (
        <Button key={one} type={one === main ? 'primary' : 'default'} onClick={() => setEnd(one)}>
          {t(`end.${one}.open`)}
        </Button>
      ))}
      {end && <EndDialog detail={detail} end={end} onClose={() => setEnd(undefined)} />}
    </>
  );
}

function EndDialog({ detail, end, onClose }: { detail: MeetingDetail; end: End; onClose(): void }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [typed, setTyped] = useState(nothing);
  const { id: meetingId, version } = detail.meeting;
  const reason = wordsOf(typed, language);
  const open = end === 'close' ? detail.proposals.filter(awaitsOutcome) : [];
  const params = { meetingId };
  return (
    <ActDialog
      title={t(`end.${end}.title`)}
      does={t(`end.${end}.do`)}
      wide={end === 'cancel' || open.length > 0}
      ready={end !== 'cancel' || reason !== undefined}
      onClose={onClose}
      onDone={(done) => end === 'next' && void navigate(`/meetings/${done.id}`)}
      act={() => {
        if (end === 'next') return call('POST /meetings/:meetingId/next', { params, body: { id } });
        if (end === 'held') return call('POST /meetings/:meetingId/held', { params, version, body: { id } });
        if (end === 'close' || !reason)
          return call('POST /meetings/:meetingId/close', { params, version, body: { id } });
        return call('POST /meetings/:meetingId/cancel', { params, version, body: { id, reason } });
      }}
    >
      <p>{open.length > 0 ? t('end.close.open_says', { count: open.length }) : t(`end.${end}.says`)}</p>
      {open.length > 0 && (
        <ul className="mt-open">
          {open.map((proposal) => (
            <li key={proposal.id}>
              <a href={`#${proposal.id}`} onClick={onClose}>
                <BothTexts text={proposal.text} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {end === 'cancel' && (
        <WordsFields
          shared
          required
          label={t('end.cancel.reason')}
          most={1000}
          value={typed}
          onChange={(part) => setTyped({ ...typed, ...part })}
        />
      )}
    </ActDialog>
  );
}
