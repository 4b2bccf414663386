import { type RefObject, useEffect } from 'react';
import { singleKeys } from '../ui/singleKeys.js';

interface Keys {
  list: RefObject<HTMLElement | null>;
  find: RefObject<{ focus(): void } | null>;
  onNew?: (() => void) | undefined;
  onSelect?: ((id: string) => void) | undefined;
}

const typing = 'input:not([type=checkbox]), textarea, select, dialog, [contenteditable]';

/** C: new, F: find, J and K: down and up, X: select; never while somebody types. Enter is the link's own. */
export function useListKeys({ list, find, onNew, onSelect }: Keys): void {
  useEffect(() => {
    const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-issue]') ?? [])];
    const here = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-issue]') ?? null;
    const go = (by: 1 | -1): void => {
      const all = rows();
      const at = all.findIndex((row) => row === here());
      const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
      next?.querySelector<HTMLElement>('a')?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    };
    const acts: Record<string, (() => void) | undefined> = {
      c: onNew,
      f: () => find.current?.focus(),
      j: () => go(1),
      k: () => go(-1),
      x:
        onSelect &&
        (() => {
          const id = here()?.dataset.issue;
          if (id) onSelect(id);
        }),
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!singleKeys() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof HTMLElement && event.target.closest(typing)) return;
      if (document.querySelector('dialog[open]')) return;
      const act = acts[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [list, find, onNew, onSelect]);
}
