import { Fragment, useMemo } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import { PlainText } from '../ui/PlainText.js';
import { useTermsHere } from './context.js';

interface Props {
  text: string;
  language: Language;
}

/** Words as they were written, with the terms of the term base underlined; nothing of the line moves by it. */
export function TermedText({ text, language }: Props) {
  const terms = useTermsHere();
  const hits = useMemo(() => terms?.find?.[language](text) ?? [], [terms, language, text]);
  if (!terms || hits.length === 0) return <PlainText text={text} />;
  return hits.map(({ from, to, entry }, at) => (
    <Fragment key={from}>
      <PlainText text={text.slice(hits[at - 1]?.to ?? 0, from)} />
      <span className="tm" data-term={entry.id} role="button" aria-haspopup="dialog" tabIndex={terms.walked ? -1 : 0}>
        {text.slice(from, to)}
      </span>
      {at === hits.length - 1 && <PlainText text={text.slice(to)} />}
    </Fragment>
  ));
}
