import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { Quote } from '../../../src/contract/messages.js';
import { reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { MachineMark } from '../ui/MachineMark.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { colon } from '../ui/punctuation.js';

/** What a reply answers, in the language of its column; where there are no words, that there were files. */
export function PaperQuote({ quote, column }: { quote: Quote; column: Language }) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const read = quote.text && reading(quote.text, column);
  return (
    <p className="paper-quote">
      <PersonNameText name={quote.author.name} />
      {colon(language)}
      {read ? (
        <span lang={read.own ? read.ownLang : read.otherLang} dir="auto">
          <MachineMark version={read.own} />
          <PlainText text={(read.own ?? read.other)?.text ?? ''} />
        </span>
      ) : (
        t(quote.files ? 'files:alone' : 'message.quote_gone')
      )}
    </p>
  );
}
