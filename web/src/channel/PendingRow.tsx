import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { PostMessage } from '../../../src/contract/messages.js';
import { phraseUsed } from '../../../src/language/phrase-book.js';
import { renderPhrase } from '../../../src/language/phrases.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useStart } from '../api/start.js';
import { LocalFile } from '../files/LocalFile.js';
import { useLanguage } from '../i18n.js';
import { filesOf, type OutboxItem } from '../live/outbox.js';
import { useUploads } from '../live/uploads.js';
import { useLookups, usePhraseBook, usePhraseWordings } from '../phrases/book.js';
import { Avatar } from '../ui/Avatar.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { PendingChange } from './PendingChange.js';
import { useSetting } from './rooms.js';

interface Props {
  item: OutboxItem;
  layout: string;
  /** Puts the words back into the composer. */
  onEdit(text: { own: string; other: string }): void;
}

/** One's own message on its way: it stands at the end, as it will be read, until the log brings it. */
export function PendingRow({ item, layout, onEdit }: Props) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const { me, room } = useSetting();
  const texts = useTexts(item.body as PostMessage, language);
  const { ask } = item.body as PostMessage;
  const files = useUploads(filesOf(item));
  const away = otherLanguage(language);
  const bilingual = room === 'shared' || item.kind === 'hold' || texts[away] !== undefined;
  return (
    <article
      className="ch-message ch-pending"
      data-layout={bilingual ? layout : 'own_only'}
      data-held={item.kind === 'hold' || undefined}
    >
      <Avatar person={me} />
      <header className="ch-head">
        <b className="ch-name">
          <PersonNameText name={me.name} />
        </b>
        {me.side && <SideBadge side={me.side} />}
        <TwoClocks at={item.writtenAt} date="unless_today" />
      </header>
      {texts[language] !== undefined && (
        <p className="ch-text" lang={langTag(language)} dir="auto">
          <PlainText text={texts[language]} />
        </p>
      )}
      {texts[away] !== undefined && (
        <div className="ch-other">
          <p className="ch-text ch-text-other" lang={langTag(away)} dir="auto">
            <PlainText text={texts[away]} />
          </p>
        </div>
      )}
      {texts[away] === undefined && texts[language] !== undefined && bilingual && (
        <p className="ch-missing ch-other">{t('state.missing')}</p>
      )}
      {files.length > 0 && (
        <ul className="fl-files">
          {files.map((file) => (
            <LocalFile key={file.item.id} file={file} />
          ))}
        </ul>
      )}
      <div className="ch-foot">
        {ask && <span className="ch-note">{t('asks:title')}</span>}
        {item.kind === 'hold' && <span className="ch-note ch-holding">{t('outbox:hold')}</span>}
        <PendingChange item={item} onEdit={() => onEdit({ own: texts[language] ?? '', other: texts[away] ?? '' })} />
      </div>
    </article>
  );
}

/** Both wordings as far as they are known here; a phrase is written from its blanks, as the server will. */
function useTexts(body: PostMessage, language: Language): Partial<Record<Language, string>> {
  const organisations = useStart((start) => start.organisations);
  const lookups = useLookups(organisations);
  const book = usePhraseBook().data;
  const wordings = usePhraseWordings();
  const { channel } = useSetting();
  if (body.text)
    return {
      ...(body.text.vi !== undefined && { vi: body.text.vi }),
      ...(body.text.zh !== undefined && { zh: body.text.zh }),
    };
  if (!body.phrase) return {};
  const phrase = book && phraseUsed(book, wordings, channel.id, body.phrase);
  if (!phrase) return { [language]: '…' };
  const rendered = renderPhrase(phrase, body.phrase.values, lookups);
  return rendered.errors ? { [language]: phrase[language] } : { vi: rendered.vi.text, zh: rendered.zh.text };
}
