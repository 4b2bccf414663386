import { type SyntheticEvent, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MessageView } from '../../../src/contract/messages.js';
import type { OutboxItem } from '../live/outbox.js';
import { notify } from '../ui/notices.js';
import { type Act, actsOn } from './MessageActions.js';
import { newIssueAddress, roomAddress, type Setting, useSetting } from './rooms.js';
import { usePin } from './usePin.js';

const none: readonly OutboxItem[] = [];

/** What is going on with the messages on the screen: which one is under the pointer, what is open in its place. */
export function useActs(onReply: (message: MessageView) => void) {
  const { t } = useTranslation('channel');
  const { channel, room } = useSetting();
  const pin = usePin();
  const navigate = useNavigate();
  const [activeId, setActiveId] = useState<string>();
  const [open, setOpen] = useState<{ id: string; as: 'edit' | 'translate' }>();
  const [dialog, setDialog] = useState<{ kind: 'history' | 'retract' | 'receipts'; message: MessageView }>();

  const act = useCallback(
    (what: Act, message: MessageView): void => {
      if (what === 'reply') onReply(message);
      else if (what === 'issue') void navigate(newIssueAddress({ messageId: message.id }));
      else if (what === 'pin' || what === 'unpin') pin(message, what === 'pin');
      else if (what === 'edit' || what === 'translate') {
        setOpen({ id: message.id, as: what });
        // Its field must not open behind the composer.
        requestAnimationFrame(() => document.getElementById(`m-${message.id}`)?.scrollIntoView({ block: 'nearest' }));
      } else if (what === 'history' || what === 'retract' || what === 'receipts') setDialog({ kind: what, message });
      else if (what === 'copy_link') {
        const link = new URL(roomAddress(channel.code, room, message.id), location.href).href;
        void copy(link).then((done) => notify({ text: done ? t('action.copied') : t('action.copy_failed', { link }) }));
      } else {
        setOpen(undefined);
        document.getElementById(`m-${message.id}`)?.focus({ preventScroll: true });
      }
    },
    [onReply, pin, navigate, channel.code, room, t],
  );
  const point = useCallback((event: SyntheticEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-id]');
    setActiveId(row?.dataset.id);
  }, []);
  const leave = useCallback(
    () => setActiveId(document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id),
    [],
  );

  // Rows are drawn anew only when their own list of changes is another one.
  const lists = useRef(new Map<string, readonly OutboxItem[]>());
  const changesOf = (outbox: readonly OutboxItem[], id: string): readonly OutboxItem[] | undefined => {
    const found = outbox.filter((item) => item.messageId === id);
    if (found.length === 0) return undefined;
    const before = lists.current.get(id) ?? none;
    if (before.length === found.length && before.every((item, at) => item === found[at])) return before;
    lists.current.set(id, found);
    return found;
  };
  const may = (what: Exclude<Act, 'close'>, message: MessageView, setting: Setting): boolean =>
    actsOn(message, setting).includes(what);
  return { activeId, open, dialog, act, may, point, leave, changesOf, closeDialog: () => setDialog(undefined) };
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
