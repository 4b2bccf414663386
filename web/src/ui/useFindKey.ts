import type { InputRef } from 'antd';
import { useEffect } from 'react';
import { singleKeys } from './singleKeys.js';

/** `/` goes to the search box, except while typing. */
export function useFindKey(input: { current: InputRef | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog');
      if (event.key !== '/' || !singleKeys() || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [input]);
}
