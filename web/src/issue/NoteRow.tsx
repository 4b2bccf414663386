import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../src/contract/messages.js';
import { reading } from '../../../src/language/text.js';
import { OwnLinks } from '../channel/OwnLinks.js';
import { WrittenText } from '../channel/WrittenText.js';
import { Attachments } from '../files/Attachments.js';
import { useLanguage } from '../i18n.js';
import { Avatar } from '../ui/Avatar.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { useReader } from '../ui/reader.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** An internal note among what both sides said: it looks different, and says who reads it. */
export function NoteRow({ note }: { note: MessageView }) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { side } = useReader();
  const { text, author } = note;
  const { own, other, ownLang } = text ? reading(text, language) : {};
  const shown = own ?? other;
  return (
    <article className="is-note" data-day-at={note.postedAt}>
      <Avatar person={author} />
      <div>
        <header>
          <Lock size={14} aria-hidden />
          <b>
            <PersonNameText name={author.name} />
          </b>
          <span className="is-only">{t(`inner.only.${side}`)}</span>
          <TwoClocks at={note.postedAt} />
        </header>
        {note.retracted && <p className="ch-retracted">{t('common:message.retracted')}</p>}
        {shown && (
          <p className="ch-text" lang={own ? ownLang : language === 'vi' ? 'zh-Hans' : 'vi'} dir="auto">
            <WrittenText
              text={shown.text}
              language={own ? language : language === 'vi' ? 'zh' : 'vi'}
              original={shown.status === 'original'}
              mentions={note.mentions}
            />
          </p>
        )}
        <Attachments message={note} />
        <OwnLinks text={text} />
      </div>
    </article>
  );
}
