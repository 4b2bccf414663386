import { Button } from 'antd';
import { Languages } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../src/contract/messages.js';
import { langTag, otherLanguage, translationOf } from '../../../src/language/text.js';
import { newId } from '../api/call.js';
import { Checked } from '../guard/Checked.js';
import { useCheck } from '../guard/useCheck.js';
import { enqueue } from '../live/outbox.js';
import { Offered } from '../memory/Offered.js';
import { PlainText } from '../ui/PlainText.js';
import { translationKey, useKeptText } from './drafts.js';
import { GrowingText } from './GrowingText.js';
import { composing } from './ime.js';
import { LengthNote, limit } from './LengthNote.js';

interface Props {
  message: MessageView;
  onClose(): void;
  /** Sent on its way; `verified` tells a check from a draft. */
  onDone(verified: boolean): void;
}

/** The interpreter's place under a message: the original beside the wording being made, saved as a draft or verified. */
export function TranslatePanel({ message, onClose, onDone }: Props) {
  const { t } = useTranslation('channel');
  const { text } = message;
  const existing = text ? translationOf(text)?.text : undefined;
  const kept = useKeptText(translationKey(message.id), existing ?? '');
  const [base, setBase] = useState({ version: message.version, existing, original: text?.[text.source]?.text });
  const [differs, setDiffers] = useState(existing !== undefined && kept.text !== existing);
  const source = text?.source ?? 'vi';
  const target = otherLanguage(source);
  const original = text?.[source]?.text ?? '';
  const check = useCheck({ [source]: original, [target]: kept.text });
  if (!text) return null;

  const moved = message.version !== base.version && (existing !== base.existing || original !== base.original);
  const compare = moved || differs;
  const words = kept.text.trim();
  const ready = words !== '' && words.length <= limit && !compare;

  const send = (kind: 'translate' | 'verify'): void => {
    if (!ready || (kind === 'verify' && check.holds)) return;
    const id = newId();
    void enqueue({
      id,
      kind,
      messageId: message.id,
      channelId: message.channelId,
      audience: message.audience,
      route: kind === 'verify' ? 'PUT /messages/:messageId/verification' : 'PUT /messages/:messageId/translation',
      params: { messageId: message.id },
      body: { id, text: words, ...(check.meant && { meant: check.meant }) },
      version: message.version,
    });
    kept.forget();
    onDone(kind === 'verify');
  };
  const settle = (wording?: string): void => {
    if (wording !== undefined) kept.change(wording);
    setBase({ version: message.version, existing, original });
    setDiffers(false);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (composing(event)) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send('verify');
    }
  };
  return (
    // Escape closes from anywhere inside; what was typed stays on the device.
    <section className="tr" aria-label={t(`translate.title.${target}`)} onKeyDown={keyDown}>
      <div className="tr-two">
        <div>
          <p className="tr-cap">{t(`message.original.${text.source}`)}</p>
          <p className="ch-text" lang={langTag(text.source)} dir="auto">
            <PlainText text={original} />
          </p>
        </div>
        <div className="tr-mine">
          <p className="tr-cap">
            <Languages size={14} aria-hidden /> {t(`translate.title.${target}`)}
          </p>
          <GrowingText
            label={t(`translate.title.${target}`)}
            lang={langTag(target)}
            value={kept.text}
            placeholder={t('translate.place')}
            autoFocus
            onChange={kept.change}
          />
          <LengthNote length={kept.text.length} over="translate.over" />
        </div>
      </div>
      {compare && (
        <div className="tr-compare" role="alert">
          {moved && <p>{t('translate.changed')}</p>}
          <p className="tr-cap">{t('translate.theirs')}</p>
          <p className="ch-text" lang={langTag(target)} dir="auto">
            {existing === undefined ? t('translate.none') : <PlainText text={existing} />}
          </p>
          <span>
            <Button size="small" disabled={existing === undefined} onClick={() => settle(existing)}>
              {t('translate.take')}
            </Button>
            <Button size="small" onClick={() => settle()}>
              {t('translate.keep')}
            </Button>
          </span>
        </div>
      )}
      <Checked check={check} />
      <Offered channelId={message.channelId} source={source} text={original} value={kept.text} onChange={kept.change} />
      <footer className="tr-foot">
        <small>
          {message.held && message.held.sentAs === null && `${t('translate.held')} `}
          <span className="tr-keys">{t('translate.hint')}</span>
        </small>
        <Button size="small" type="text" onClick={onClose}>
          {t('translate.close')}
        </Button>
        <Button size="small" disabled={!ready} onClick={() => send('translate')}>
          {t('translate.save')}
        </Button>
        <Button size="small" type="primary" disabled={!ready || check.holds} onClick={() => send('verify')}>
          {t('translate.verify')}
        </Button>
      </footer>
    </section>
  );
}
