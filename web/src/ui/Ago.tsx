import { age } from '../../../src/language/clocks.js';
import { useLanguage } from '../i18n.js';
import { TwoClocks } from './TwoClocks.js';
import { useNow } from './useNow.js';

/** How long ago something was; what is a week old and more says when, on both clocks. */
export function Ago({ at }: { at: string }) {
  const words = age(at, useNow(), useLanguage());
  return words === undefined ? (
    <TwoClocks at={at} date="always" />
  ) : (
    <time dateTime={at} className="ago">
      {words}
    </time>
  );
}
