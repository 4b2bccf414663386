import type { BilingualText } from '../../../src/contract/text.js';
import { reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { PlainText } from '../ui/PlainText.js';

/** A subject in the reader's language, or in the other while there is no such wording; `both`: the other beside it. */
export function SubjectText({ subject, both = false }: { subject: BilingualText; both?: boolean }) {
  const { own, other, ownLang, otherLang } = reading(subject, useLanguage());
  return (
    <>
      {own && (
        <span lang={ownLang} dir="auto">
          <PlainText text={own.text} />
        </span>
      )}
      {other && (both || !own) && (
        <span lang={otherLang} dir="auto" className={own ? 'tp-other' : undefined}>
          <PlainText text={other.text} />
        </span>
      )}
    </>
  );
}
