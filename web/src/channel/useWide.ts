import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 1200px)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** Whether there is room for the people of the channel beside its messages. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
