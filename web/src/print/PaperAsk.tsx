import type { Acknowledgement, AskView } from '../../../src/contract/asks.js';
import type { Language, Side } from '../../../src/contract/basics.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { dateAndClocksText, otherSide } from '../../../src/language/clocks.js';
import { personName } from '../../../src/language/names.js';
import { langTag } from '../../../src/language/text.js';
import { useWords } from '../i18n.js';
import { colon } from '../ui/punctuation.js';
import { useReader } from '../ui/reader.js';

interface Props {
  message: MessageView;
  ask: AskView;
  column: Language;
}

/** Whose confirmation was asked and who gave it, in the language of its column: the paper is for both sides. */
export function PaperAsk({ message, ask, column }: Props) {
  const t = useWords(column);
  const { side } = useReader();
  const time = (at: string) => dateAndClocksText(at, { language: column, side });
  const sides = [side, otherSide(side)].filter((one) => ask.sides.includes(one));
  const said = (of: Side, word: Acknowledgement | undefined): string => {
    if (!word) return t(`asks:awaited.${of}`);
    const earlier = message.editedAt !== null && message.editedAt > word.at;
    const name = personName(word.by.name, column).text;
    const line = `${t(`asks:given.${of}`)}${column === 'vi' ? ' ' : ''}${name} · ${time(word.at)}`;
    return earlier ? `${line} · ${t('asks:earlier_wording')}` : line;
  };
  return (
    <div className="paper-ask" lang={langTag(column)}>
      <p>
        {[ask.urgent && t('asks:urgent'), t('asks:title')].filter(Boolean).join(' · ')}
        {ask.due && ` · ${t('asks:due')}${colon(column)}${time(ask.due)}`}
      </p>
      <ul>
        {sides.map((one) => (
          <li key={one}>
            {said(
              one,
              ask.acknowledged.find((word) => word.side === one),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
