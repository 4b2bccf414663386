import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { LockKeyhole, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MinutesDetail, MinutesFault, MinutesView } from '../../../src/contract/minutes.js';
import { otherSide } from '../../../src/language/clocks.js';
import { seenOf } from '../../../src/language/minutes.js';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { useMay } from '../api/may.js';
import { putMinutes } from '../live/minutes.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { useReader } from '../ui/reader.js';
import { useEditing } from './editing.js';
import { useAct } from './useMinutes.js';

interface Props {
  minutes: MinutesView;
  /** What has to be mended first; nothing while it is not worked out yet. */
  faults: readonly MinutesFault[] | undefined;
}

/** The next thing to do with the paper: hand a draft to both sides, or freeze what both have agreed on. */
export function PrimaryAct({ minutes, faults }: Props) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { side } = useReader();
  const { editable, joint } = useEditing();
  const freezes = useMay('minutes.freeze');
  /** What stood there when the question was put: nothing that came later goes along unseen. */
  const [seen, setSeen] = useState<MinutesDetail>();
  const [id] = useState(newId);
  const open = faults?.length ?? 0;
  const act = useAct(async (detail: MinutesDetail) => {
    const to = { params: { minutesId: minutes.id }, version: detail.minutes.version };
    if (joint) {
      putMinutes(cache, await call('POST /minutes/:minutesId/freeze', { ...to, body: { id } }));
      return;
    }
    const sent = await call('POST /minutes/:minutesId/send', { ...to, body: { id, seen: seenOf(detail) } });
    cache.setQueryData(keys.minutes(sent.minutes.id), sent);
    void navigate(`/minutes/${sent.minutes.id}`, { replace: true });
  });
  if (!editable || (joint && !freezes)) return null;
  const words = joint
    ? { button: t('freeze.button'), title: t('freeze.title'), says: t('freeze.says'), does: t('freeze.do') }
    : {
        button: t(`send.button.${otherSide(side)}`),
        title: t('send.title'),
        says: t('send.says'),
        does: t('send.do'),
      };
  return (
    <>
      <Button
        type="primary"
        icon={joint ? <LockKeyhole size={15} /> : <Send size={15} />}
        disabled={joint && (!faults || open > 0)}
        title={joint && open > 0 ? t('freeze.not_yet', { count: open }) : undefined}
        onClick={() => setSeen(cache.getQueryData<MinutesDetail>(keys.minutes(minutes.id)))}
      >
        {words.button}
      </Button>
      {seen && (
        <Dialog
          title={words.title}
          onClose={() => setSeen(undefined)}
          footer={
            <>
              <Button onClick={() => setSeen(undefined)}>{common('action.close')}</Button>
              <Button type="primary" loading={act.isPending} onClick={() => act.mutate(seen)}>
                {words.does}
              </Button>
            </>
          }
        >
          <p>{words.says}</p>
          {act.error && <Callout tone="error">{explain(act.error, common)}</Callout>}
        </Dialog>
      )}
    </>
  );
}
