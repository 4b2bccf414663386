import type { KeyboardEvent } from 'react';
import type { Preferences } from '../../../src/contract/sessions.js';

/** What an Enter means: nothing but a new line, sending, or (with Ctrl) sending after the interpreter's check. */
export function sendsBy(event: KeyboardEvent, sendKey: Preferences['sendKey']): 'plain' | 'checked' | undefined {
  if (event.shiftKey || event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return 'checked';
  return sendKey === 'enter' ? 'plain' : undefined;
}
