import type { KeyboardEvent } from 'react';

// Safari ends a composition before the Enter that ended it is heard; that Enter still belongs to the input method.
const settling = 50;
let ended = Number.NEGATIVE_INFINITY;

document.addEventListener('compositionend', (event) => (ended = event.timeStamp), true);

/** Whether a key belongs to the input method (Telex, VNI, pinyin) and means nothing to the page. */
export function composing(event: KeyboardEvent): boolean {
  const { nativeEvent } = event;
  return nativeEvent.isComposing || event.keyCode === 229 || nativeEvent.timeStamp - ended < settling;
}

/** Whether the person is writing somewhere, so that keys of one letter are letters. */
export function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
