import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call.js';
import { updateMessage } from '../live/cache.js';
import { discard, type OutboxItem, resend, takeBack } from '../live/outbox.js';
import { editKey, keepText, translationKey } from './drafts.js';

interface Props {
  item: OutboxItem;
  /** Opens the wording again where it was written. */
  onEdit?(): void;
}

/** How it stands with something that was sent and not confirmed yet; nothing is given up but by hand. */
export function PendingChange({ item, onEdit }: Props) {
  const { t } = useTranslation('outbox');
  const cache = useQueryClient();
  const isNew = item.kind === 'post' || item.kind === 'hold';
  const say = {
    post: 'sending',
    hold: 'sending',
    edit: 'sending_edit',
    retract: 'sending_retract',
    acknowledge: 'sending_acknowledge',
    word: 'sending_edit',
  } as const;
  if (item.state === 'sending') {
    const what = item.kind === 'translate' || item.kind === 'verify' ? 'sending_translate' : say[item.kind];
    return (
      <span className="ch-out ch-out-sending">
        <Clock size={13} aria-hidden /> {t(what)}
      </span>
    );
  }
  if (item.state === 'waiting') {
    return (
      <span className="ch-out">
        <Clock size={13} aria-hidden /> {t(isNew ? 'waiting' : 'waiting_change')}
      </span>
    );
  }
  const reason = item.problem?.detail || item.problem?.title || t('unknown');
  const again = (): void => {
    if (item.messageId) reopen(item);
    void takeBack(item.id);
    if (item.problem?.code === 'change.version_old' && item.messageId) void refresh(cache, item.messageId);
    onEdit?.();
  };
  return (
    <span className="ch-out ch-out-refused" role="alert">
      <CircleAlert size={13} aria-hidden />
      <b>{t(isNew ? 'refused' : 'refused_change', { reason })}</b>
      {item.problem?.code !== 'change.version_old' && (
        <button type="button" className="ch-link" onClick={() => void resend(item.id)}>
          {t('resend')}
        </button>
      )}
      {item.kind !== 'retract' && item.kind !== 'acknowledge' && onEdit && (
        <button type="button" className="ch-link" onClick={again}>
          {t('edit')}
        </button>
      )}
      <button type="button" className="ch-link" onClick={() => void discard(item.id)}>
        {t('discard')}
      </button>
    </span>
  );
}

/** What somebody else wrote meanwhile, in case the log has not brought it yet. */
async function refresh(cache: QueryClient, messageId: string): Promise<void> {
  try {
    updateMessage(cache, await call('GET /messages/:messageId', { params: { messageId } }));
  } catch {
    // Without a line it comes with the log.
  }
}

/** Puts a refused wording back where its panel looks for it. */
function reopen({ kind, messageId, body }: OutboxItem): void {
  const { text } = body as { text: string | { source: 'vi' | 'zh'; vi?: string; zh?: string } };
  if (!messageId) return;
  if (kind === 'edit' && typeof text === 'object') keepText(editKey(messageId), text[text.source] ?? '');
  else if (typeof text === 'string') keepText(translationKey(messageId), text);
}
