import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { AttachButton } from '../files/AttachButton.js';
import { mayGo, Tray } from '../files/Tray.js';
import { putMinutes } from '../live/minutes.js';
import { forgetFiles, useTray } from '../live/uploads.js';
import { FileList } from './FileList.js';
import { useAct } from './useMinutes.js';

/** Files that belong to the paper: before it is frozen they become part of what is signed, afterwards they are scans of it. */
export function Attached({ minutes, scans = false }: { minutes: MinutesView; scans?: boolean }) {
  const { t } = useTranslation('minutes');
  const cache = useQueryClient();
  const writes = useMay('minutes.write') && minutes.sentAt === null;
  const place = `${scans ? 'scans' : 'attachments'}:${minutes.id}`;
  const tray = useTray(place);
  const files = tray.map(({ item }) => item.id);
  const ready = files.length > 0 && mayGo(tray) && tray.every(({ state }) => state === 'done');
  const attaching = useAct(async () => {
    const to = { params: { minutesId: minutes.id }, body: { id: newId(), files } };
    const view = scans
      ? await call('POST /minutes/:minutesId/scans', to)
      : await call('POST /minutes/:minutesId/attachments', { ...to, version: minutes.version });
    forgetFiles(files);
    putMinutes(cache, view);
  });
  const there = scans ? minutes.scans : minutes.attachments;
  const title = scans ? t('scans.title') : t('attachments.title');
  const choose = scans ? t('scans.choose') : t('attachments.choose');
  const heading = scans ? 'me-scans' : 'me-attachments';
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {scans && there.length === 0 && <p className="me-quiet">{t('scans.says')}</p>}
      <FileList files={there} />
      {writes && (
        <>
          <Tray tray={tray} holds={false} />
          <p className="me-attach">
            <AttachButton audience={place} label={choose} className="is-attach">
              <Paperclip size={14} aria-hidden /> {choose}
            </AttachButton>
            {files.length > 0 && (
              <Button
                size="small"
                type="primary"
                disabled={!ready}
                loading={attaching.isPending}
                onClick={() => attaching.mutate(undefined)}
              >
                {t('attachments.do')}
              </Button>
            )}
          </p>
        </>
      )}
    </section>
  );
}
