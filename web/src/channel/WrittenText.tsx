import type { Language } from '../../../src/contract/basics.js';
import type { MentionView } from '../../../src/contract/mentions.js';
import { calls, mentionPieces } from '../../../src/language/mentions.js';
import { useMe } from '../api/start.js';
import { PlainText } from '../ui/PlainText.js';
import './mentions.css';

interface Props {
  text: string;
  language: Language;
  /** The author wrote in this language. */
  original: boolean;
  mentions: readonly MentionView[] | undefined;
}

/** One wording of a message, with whom it calls marked; whoever is called oneself, more strongly. */
export function WrittenText({ text, language, original, mentions = none }: Props) {
  const me = useMe();
  return mentionPieces(text, mentions, language, original).map(({ text: words, mention }, at) => {
    const key = `${at}`;
    if (!mention) return <PlainText key={key} text={words} />;
    return (
      <mark key={key} className="mn-mark" data-own={calls(mention, me) || undefined}>
        <PlainText text={words} />
      </mark>
    );
  });
}

const none: readonly MentionView[] = [];
