import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../src/contract/messages.js';
import { reading } from '../../../src/language/text.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { useLanguage } from '../i18n.js';
import { Dialog } from '../ui/Dialog.js';
import { ErrorState } from '../ui/ErrorState.js';
import { MachineMark } from '../ui/MachineMark.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Skeletons } from '../ui/Skeletons.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** Every wording a message had, newest first, with who made it and when: both sides see the same. */
export function HistoryDialog({ message, onClose }: { message: MessageView; onClose(): void }) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: keys.revisions(message.id, message.version),
    queryFn: () => call('GET /messages/:messageId/history', { params: { messageId: message.id } }),
    gcTime: 0,
  });
  return (
    <Dialog title={t('history.title')} onClose={onClose} wide>
      {error && <ErrorState error={error} title={t('history.failed')} retry={() => void refetch()} />}
      {!data && !error && <Skeletons rows={2} />}
      <ol className="ch-history">
        {data?.map((revision) => {
          const read = revision.text && reading(revision.text, language);
          return (
            <li key={revision.version}>
              <p className="ch-history-head">
                <b>{t(`history.act.${revision.act}`)}</b>
                <PersonNameText name={revision.by.name} />
                {revision.by.side && <SideBadge side={revision.by.side} />}
                <TwoClocks at={revision.at} date="unless_today" />
              </p>
              {!read && <p className="ch-missing">{message.retracted ? t('history.none') : t('files:alone')}</p>}
              {read?.own && (
                <p className="ch-text" lang={read.ownLang} dir="auto">
                  <MachineMark version={read.own} />
                  <PlainText text={read.own.text} />
                </p>
              )}
              {read?.other && (
                <p className="ch-text ch-text-other" lang={read.otherLang} dir="auto">
                  <MachineMark version={read.other} />
                  <PlainText text={read.other.text} />
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
