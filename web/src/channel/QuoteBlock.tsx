import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageView, Quote } from '../../../src/contract/messages.js';
import { personName } from '../../../src/language/names.js';
import { reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { MachineMark } from '../ui/MachineMark.js';
import { PlainText } from '../ui/PlainText.js';
import { roomAddress, useSetting } from './rooms.js';

/** Whether the original of what is quoted reads otherwise now, as far as it is loaded. */
export function isChanged(quote: Quote | null, now: MessageView | undefined): boolean {
  if (!quote?.text || !now?.text) return false;
  return quote.text[quote.text.source]?.hash !== now.text[now.text.source]?.hash;
}

/** What a reply answers, as it was then; pressing it goes there. */
export function QuoteBlock({ quote, changed }: { quote: Quote; changed: boolean }) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const { channel, room } = useSetting();
  const read = quote.text && reading(quote.text, language);
  const name = personName(quote.author.name, language);
  return (
    <Link
      className="ch-quote"
      to={roomAddress(channel.code, room, quote.messageId)}
      title={t('message.quote_of', { name: name.text })}
    >
      <b lang={name.lang}>{name.text}</b>
      {read ? (
        <span lang={read.own ? read.ownLang : read.otherLang}>
          <MachineMark version={read.own} />
          <PlainText text={(read.own ?? read.other)?.text ?? ''} />
        </span>
      ) : (
        <span>{t(quote.files ? 'files:alone' : 'message.quote_gone')}</span>
      )}
      {changed && <small>{t('message.quote_changed')}</small>}
    </Link>
  );
}
