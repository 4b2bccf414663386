import { useSyncExternalStore } from 'react';

const phone = matchMedia('(max-width: 767.98px)');

function subscribe(listener: () => void): () => void {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
}

/** Whether the window is as narrow as a phone's: bottom tabs instead of the sider. */
export const useMediaPhone = (): boolean => useSyncExternalStore(subscribe, () => phone.matches);
