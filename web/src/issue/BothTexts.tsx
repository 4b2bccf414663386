import type { BilingualText } from '../../../src/contract/text.js';
import { otherLanguage, reading } from '../../../src/language/text.js';
import { TextState } from '../channel/TextState.js';
import { useLanguage } from '../i18n.js';
import { TermedText } from '../terms/TermedText.js';

interface Props {
  text: BilingualText;
  /** Whether the other side reads it too: only then a missing wording is said. */
  shared?: boolean;
}

/** Words in both languages, the reader's first; how far the other wording can be relied on is said beside it. */
export function BothTexts({ text, shared = true }: Props) {
  const language = useLanguage();
  const { own, other, ownLang, otherLang, missing, status, stale } = reading(text, language);
  const unsure = missing !== undefined || stale || status === 'draft' || status === 'machine';
  return (
    <span className="is-both">
      {own && (
        <span lang={ownLang} dir="auto">
          <TermedText text={own.text} language={language} />
        </span>
      )}
      {other && (
        <span lang={otherLang} dir="auto" className={own ? 'is-other' : undefined}>
          <TermedText text={other.text} language={otherLanguage(language)} />
        </span>
      )}
      {shared && unsure && <TextState text={text} />}
    </span>
  );
}
