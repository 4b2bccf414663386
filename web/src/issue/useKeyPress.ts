import { useEffect, useRef } from 'react';
import { inField } from '../channel/ime.js';
import { singleKeys } from '../ui/singleKeys.js';

/** One letter, pressed outside any field or dialog. */
export function useKeyPress(letter: string, press: () => void): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== letter || !singleKeys() || event.ctrlKey || event.metaKey || event.altKey) return;
      if (inField(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [letter]);
}
