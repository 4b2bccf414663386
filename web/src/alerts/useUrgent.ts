import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MessageView } from '../../../src/contract/messages.js';
import { useToAcknowledge } from '../api/to-acknowledge.js';
import { ring } from './ring.js';
import { tellUrgent } from './tell.js';

/** What is urgent is said again this often, until somebody of the side that was asked confirms it. */
const every = 3 * 60_000;
const kept = 'urgent-told';
const none: readonly MessageView[] = [];

/** The urgent confirmations one's own side still owes; as long as there are any, they make themselves heard. */
export function useUrgent(): readonly MessageView[] {
  const cache = useQueryClient();
  const { data } = useToAcknowledge();
  const urgent = data?.filter(({ ask }) => ask?.urgent) ?? none;
  const ids = urgent.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (ids === '') return;
    const tell = (): void => {
      const [first] = (data ?? none).filter(({ ask }) => ask?.urgent);
      if (!first || !myTurn(ids)) return;
      ring();
      tellUrgent(first, cache);
    };
    tell();
    const timer = setInterval(tell, every / 6);
    return () => clearInterval(timer);
  }, [ids, data, cache]);
  return urgent;
}

/** Of all windows of this browser one speaks; something new speaks at once, the same again after a while. */
function myTurn(ids: string): boolean {
  try {
    const [at, before = ''] = (localStorage.getItem(kept) ?? '0|').split('|');
    const isNew = ids.split(' ').some((id) => !before.includes(id));
    if (!isNew && Date.now() - Number(at) < every) return false;
    localStorage.setItem(kept, `${Date.now()}|${ids}`);
  } catch {
    // Where nothing is kept, every window speaks.
  }
  return true;
}
