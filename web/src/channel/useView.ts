import { useState } from 'react';

/** A channel as one stream, or as the list of its topics. */
export type View = 'stream' | 'topics';

/** How a person likes channels to open, remembered on this device. */
export function useView(personId: string): [View, (view: View) => void] {
  const key = `channel-view:${personId}`;
  const [view, setView] = useState<View>(() => (kept(key) === 'topics' ? 'topics' : 'stream'));
  const choose = (next: View): void => {
    setView(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // A device that keeps nothing asks again next time.
    }
  };
  return [view, choose];
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
