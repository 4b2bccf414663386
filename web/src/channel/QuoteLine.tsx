import { Reply, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../src/language/names.js';
import { useLanguage } from '../i18n.js';
import { IconButton } from '../ui/IconButton.js';
import { PlainText } from '../ui/PlainText.js';
import type { QuoteDraft } from './drafts.js';

/** What the message being written answers. */
export function QuoteLine({ quote, onDrop }: { quote: QuoteDraft; onDrop(): void }) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  return (
    <div className="cp-quote">
      <Reply size={14} aria-hidden />
      <b>{t('compose.reply', { name: personName(quote.author.name, language).text })}</b>
      <span>
        <PlainText text={quote.text} />
      </span>
      <IconButton label={t('compose.reply_drop')} icon={<X size={15} />} onClick={onDrop} />
    </div>
  );
}
