import { Link } from 'react-router';
import type { Language } from '../../../src/contract/basics.js';
import type { MentionView } from '../../../src/contract/mentions.js';
import { linkPieces, mayLink, ownPlace } from '../../../src/language/links.js';
import { calls, mentionPieces } from '../../../src/language/mentions.js';
import { useMe } from '../api/start.js';
import { TermedText } from '../terms/TermedText.js';
import { PlainText } from '../ui/PlainText.js';
import { roomAddress } from './rooms.js';
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
    if (!mention) return <LinkedText key={key} text={words} language={language} />;
    return (
      <mark key={key} className="mn-mark" data-own={calls(mention, me) || undefined}>
        <PlainText text={words} />
      </mark>
    );
  });
}

/** Addresses of pages and numbers of issues lead there, and tell nothing of where one came from. */
function LinkedText({ text, language }: { text: string; language: Language }) {
  if (!mayLink(text)) return <TermedText text={text} language={language} />;
  return linkPieces(text).map(({ text: words, href, issue }, at) => {
    const key = `${at}`;
    if (issue !== undefined) {
      return (
        <Link key={key} to={`/issues/${issue}`} translate="no">
          {words}
        </Link>
      );
    }
    if (href === undefined) return <TermedText key={key} text={words} language={language} />;
    const own = ownPlace(href, location.href);
    return own ? (
      <Link key={key} to={roomAddress(own.code, own.room, own.messageId)}>
        {words}
      </Link>
    ) : (
      <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">
        {words}
      </a>
    );
  });
}

const none: readonly MentionView[] = [];
