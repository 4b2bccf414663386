import type { ReactNode } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import { type LangTag, langTag } from '../../../src/language/text.js';

interface Props {
  lang: Language | LangTag;
  children: ReactNode;
  className?: string;
  title?: string;
}

/** Words in a language said aloud, so that the right glyphs are drawn and a screen reader changes its voice. */
export function LangText({ lang, children, className, title }: Props) {
  return (
    <span lang={lang === 'zh' ? langTag(lang) : lang} className={className} title={title}>
      {children}
    </span>
  );
}
