import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { type LangTag, otherLanguage, reading, translationOf } from '../../../src/language/text.js';
import { filesIn } from '../api/files.js';
import { TextState } from '../channel/TextState.js';
import { useLanguage } from '../i18n.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { PaperAsk } from './PaperAsk.js';
import { PaperFiles } from './PaperFiles.js';
import { PaperQuote } from './PaperQuote.js';

/** One message on paper: who and when, both wordings, and how far the translation can be relied on. */
export function PaperRow({ message }: { message: MessageView }) {
  const { t } = useTranslation('print');
  const { author, text, quote, editedAt, retracted } = message;
  const language = useLanguage();
  const read = text && reading(text, language);
  const translation = text && translationOf(text);
  const files = filesIn(message);
  const asked = (column: Language) => message.ask && <PaperAsk message={message} ask={message.ask} column={column} />;
  return (
    <tr>
      <th scope="row">
        <span className="paper-name">
          <PersonNameText name={author.name} /> {author.side && <SideBadge side={author.side} />}
        </span>
        <TwoClocks at={message.postedAt} />
        {text && <span className="paper-note">{t(`channel:message.original.${text.source}`)}</span>}
        {text && <TextState text={text} />}
        {translation?.status === 'verified' && (
          <span className="paper-note">
            <PersonNameText name={translation.by.name} /> · <TwoClocks at={translation.at} date="unless_today" />
          </span>
        )}
        {editedAt && text && (
          <span className="paper-note">
            {t('edited')} <TwoClocks at={editedAt} date="unless_today" />
          </span>
        )}
      </th>
      {read && (
        <>
          <td>
            {quote && <PaperQuote quote={quote} column={language} />}
            <Wording text={read.own?.text} lang={read.ownLang} />
            <PaperFiles files={files} />
            {asked(language)}
          </td>
          <td>
            {quote && <PaperQuote quote={quote} column={otherLanguage(language)} />}
            <Wording text={read.other?.text} lang={read.otherLang} />
            {asked(otherLanguage(language))}
          </td>
        </>
      )}
      {!read && !retracted && (
        <td colSpan={2}>
          {quote && <PaperQuote quote={quote} column={language} />}
          <PaperFiles files={files} />
          {asked(language)}
          {asked(otherLanguage(language))}
        </td>
      )}
      {retracted && (
        <td colSpan={2} className="paper-note">
          {t('retracted')} <PersonNameText name={retracted.by.name} /> ·{' '}
          <TwoClocks at={retracted.at} date="unless_today" />
        </td>
      )}
    </tr>
  );
}

function Wording({ text, lang }: { text: string | undefined; lang: LangTag }) {
  const { t } = useTranslation('print');
  if (text === undefined) return <p className="paper-note">{t('channel:state.missing')}</p>;
  return (
    <p className="paper-text" lang={lang} dir="auto">
      <PlainText text={text} />
    </p>
  );
}
