import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../src/contract/messages.js';
import type { BilingualText } from '../../../src/contract/text.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { newId } from '../api/call.js';
import { useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { enqueue } from '../live/outbox.js';
import { colon } from '../ui/punctuation.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { CallingText } from './CallingText.js';
import { editKey, useKeptText } from './drafts.js';
import { GrowingText } from './GrowingText.js';
import { composing } from './ime.js';
import { LengthNote, limit } from './LengthNote.js';
import { type Setting, SettingProvider, useSetting } from './rooms.js';
import { mentionsOf } from './useCalling.js';

interface Props {
  message: MessageView;
  text: BilingualText;
  onClose(): void;
}

/** The author's own wording, opened for change in its place; the other language has to be checked anew afterwards. */
export function EditField({ message, text, onClose }: Props) {
  const { t } = useTranslation('channel');
  const setting = useSetting();
  // What is held will be read by both sides, and may call them.
  const meant: Setting = message.held ? { ...setting, room: 'shared' } : setting;
  const { source } = text;
  const original = text[source]?.text ?? '';
  const [version] = useState(message.version);
  const language = useLanguage();
  const phone = useMediaPhone();
  const plain = useStart((start) => start.preferences.sendKey) === 'enter' && !phone;
  const kept = useKeptText(editKey(message.id), original);
  const [differs] = useState(kept.text !== original);
  const away = otherLanguage(source);
  const theirs = text[away];
  const mine = theirs?.status === 'draft' && theirs.by.id === message.author.id ? theirs.text : undefined;
  const [other, setOther] = useState(mine ?? '');
  const changed = differs || message.version !== version;

  const rewritten = mine !== undefined && other.trim() !== mine && other.trim() !== '';

  const close = (): void => {
    kept.forget();
    onClose();
  };
  const save = (): void => {
    const words = kept.text.trim();
    if (words === '' || Math.max(words.length, other.length) > limit) return;
    if (words !== original || rewritten) void send(words);
    close();
  };
  const send = (words: string): Promise<void> => {
    const id = newId();
    return enqueue({
      id,
      kind: 'edit',
      messageId: message.id,
      channelId: message.channelId,
      audience: message.audience,
      route: 'PATCH /messages/:messageId',
      params: { messageId: message.id },
      // A wording of the other language that was left as it was is not sent again: it is stale now, and says so.
      body: {
        id,
        text: { source, [source]: words, ...(rewritten && { [away]: other.trim() }) },
        ...mentionsOf(meant, words, language),
      },
      version: message.version,
    });
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (composing(event)) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && !event.shiftKey && (plain || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div className="ch-edit">
      {changed && (
        <p className="ch-missing">
          {t('translate.theirs')}
          {colon(language)}
          <span lang={langTag(source)}>{original}</span>
        </p>
      )}
      <SettingProvider value={meant}>
        <CallingText
          label={t('edit.label')}
          lang={langTag(source)}
          value={kept.text}
          autoFocus
          onChange={kept.change}
          onKeyDown={keyDown}
        />
      </SettingProvider>
      <LengthNote length={kept.text.length} over="compose.over" />
      {mine !== undefined && (
        <>
          <GrowingText
            label={t(`compose.other.${away}`)}
            lang={langTag(away)}
            value={other}
            onChange={setOther}
            onKeyDown={keyDown}
          />
          <LengthNote length={other.length} over="compose.other_over" />
        </>
      )}
      <div className="ch-edit-foot">
        <small>
          {[!phone && t(plain ? 'edit.hint' : 'edit.hint_ctrl'), theirs && t('edit.changes')]
            .filter(Boolean)
            .join(' · ')}
        </small>
        <Button size="small" onClick={close}>
          {t('edit.cancel')}
        </Button>
        <Button size="small" type="primary" onClick={save}>
          {t('edit.save')}
        </Button>
      </div>
    </div>
  );
}
