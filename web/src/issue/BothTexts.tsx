import type { BilingualText } from '../../../src/contract/text.js';
import { reading } from '../../../src/language/text.js';
import { TextState } from '../channel/TextState.js';
import { useLanguage } from '../i18n.js';
import { PlainText } from '../ui/PlainText.js';

interface Props {
  text: BilingualText;
  /** Whether the other side reads it too: only then a missing wording is said. */
  shared?: boolean;
}

/** Words in both languages, the reader's first; how far the other wording can be relied on is said beside it. */
export function BothTexts({ text, shared = true }: Props) {
  const { own, other, ownLang, otherLang, missing, status, stale } = reading(text, useLanguage());
  const unsure = missing !== undefined || stale || status === 'draft' || status === 'machine';
  return (
    <span className="is-both">
      {own && (
        <span lang={ownLang} dir="auto">
          <PlainText text={own.text} />
        </span>
      )}
      {other && (
        <span lang={otherLang} dir="auto" className={own ? 'is-other' : undefined}>
          <PlainText text={other.text} />
        </span>
      )}
      {shared && unsure && <TextState text={text} />}
    </span>
  );
}
