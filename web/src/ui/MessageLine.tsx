import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../src/contract/messages.js';
import { reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { MachineMark } from './MachineMark.js';
import { PersonNameText } from './PersonNameText.js';
import { PlainText } from './PlainText.js';
import { colon } from './punctuation.js';
import './parts.css';

/** A message in one line: who, and what in the reader's language; what has no such text yet says so. */
export function MessageLine({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!message.text) {
    return (
      <span className="message-line">
        <PersonNameText name={message.author.name} />
        {colon(language)}
        {message.retracted ? t('message.retracted') : t('files:alone')}
      </span>
    );
  }
  const text = reading(message.text, language);
  return (
    <span className="message-line">
      <PersonNameText name={message.author.name} />
      {colon(language)}
      {text.own ? (
        <span lang={text.ownLang}>
          <MachineMark version={text.own} />
          <PlainText text={text.own.text} />
        </span>
      ) : (
        <>
          <span lang={text.otherLang}>
            <PlainText text={text.other?.text ?? ''} />
          </span>{' '}
          <span className="message-line-missing">{t('message.no_own_language')}</span>
        </>
      )}
    </span>
  );
}
