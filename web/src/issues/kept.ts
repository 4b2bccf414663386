import { useState } from 'react';
import { useMe } from '../api/start.js';

/** Something a person chose for themselves on this device; a device that keeps nothing forgets it with the window. */
export function useKept<T>(name: string, first: T): [T, (value: T) => void] {
  const key = `${name}:${useMe().id}`;
  const [value, setValue] = useState<T>(() => read(key) ?? first);
  const choose = (next: T): void => {
    setValue(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // It holds until the window is closed.
    }
  };
  return [value, choose];
}

function read<T>(key: string): T | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}
