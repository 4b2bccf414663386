import type { Excerpt } from '../../../src/contract/search.js';
import { PlainText } from '../ui/PlainText.js';

/** Words as they were written, with what was looked for marked in them. */
export function Marked({ excerpt: { text, marks, before, after } }: { excerpt: Excerpt }) {
  let at = 0;
  const pieces = marks.map(([from, until]) => {
    const plain = text.slice(at, from);
    at = until;
    return { key: from, plain, hit: text.slice(from, until) };
  });
  return (
    <>
      {before && '…'}
      {pieces.map(({ key, plain, hit }) => (
        <span key={key}>
          <PlainText text={plain} />
          <mark>{hit}</mark>
        </span>
      ))}
      <PlainText text={text.slice(at)} />
      {after && '…'}
    </>
  );
}
