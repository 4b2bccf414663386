import { useTranslation } from 'react-i18next';
import { isInner } from '../../../src/contract/audiences.js';
import { reading } from '../../../src/language/text.js';
import { TextState } from '../channel/TextState.js';
import { useLanguage } from '../i18n.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import type { Carrier } from './show.js';

/** What a photo shows, in the words of its message and both languages, and who says so. */
export function Caption({ message }: { message: Carrier }) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const { author, text, audience } = message;
  const read = text && reading(text, language);
  const inside = isInner(audience) && !message.held;
  return (
    <div className="vw-caption">
      <p className="vw-who">
        <b>
          <PersonNameText name={author.name} />
        </b>
        {author.side && <SideBadge side={author.side} />}
        <TwoClocks at={message.postedAt} date="always" />
        {text && !inside && <TextState text={text} />}
      </p>
      {!read && <p className="vw-none">{t('viewer.no_caption')}</p>}
      {read?.own && (
        <p lang={read.ownLang} dir="auto">
          <PlainText text={read.own.text} />
        </p>
      )}
      {read?.other && (
        <p className={read.own && 'vw-other'} lang={read.otherLang} dir="auto">
          <PlainText text={read.other.text} />
        </p>
      )}
    </div>
  );
}
