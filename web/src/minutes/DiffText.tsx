import { useMemo } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import { langTag } from '../../../src/language/text.js';
import { PlainText } from '../ui/PlainText.js';
import { diffWords } from './diff.js';

interface Props {
  before: string;
  after: string;
  language: Language;
}

/** What another wording takes out and puts in, in its place. */
export function DiffText({ before, after, language }: Props) {
  const pieces = useMemo(() => diffWords(before, after, language), [before, after, language]);
  return (
    <span lang={langTag(language)} dir="auto" className="me-diff">
      {pieces.map(({ kind, text }, at) => {
        const key = `${at}${kind}`;
        if (kind === 'gone') {
          return (
            <del key={key}>
              <PlainText text={text} />
            </del>
          );
        }
        if (kind === 'new') {
          return (
            <ins key={key}>
              <PlainText text={text} />
            </ins>
          );
        }
        return <PlainText key={key} text={text} />;
      })}
    </span>
  );
}
