import { createStore, useStore } from '../live/store.js';

export interface Notice {
  id: number;
  text: string;
  /** What takes the act back; offered for eight seconds. */
  undo?: () => void;
}

const notices = createStore<readonly Notice[]>([]);
const shownFor = 8_000;
let last = 0;

/** Says what was done, at the foot of the screen; with `undo` it can be taken back. */
export function notify(notice: Omit<Notice, 'id'>): void {
  last += 1;
  const id = last;
  notices.set([...notices.get().slice(-2), { ...notice, id }]);
  setTimeout(() => dismiss(id), shownFor);
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  notices.set(notices.get().filter((notice) => notice.id !== id));
}

/** The notices to show now. */
export const useNotices = (): readonly Notice[] => useStore(notices, (value) => value);
