import { Button } from 'antd';
import { BookMarked, Languages, PencilLine, Plus, Reply, Send, X } from 'lucide-react';
import { type KeyboardEvent, lazy, type Ref, Suspense, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PhraseUse } from '../../../src/contract/phrases.js';
import { personName } from '../../../src/language/names.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { sendTyping } from '../live/presence.js';
import { PhraseChips } from '../phrases/Suggestions.js';
import { IconButton } from '../ui/IconButton.js';
import { notify } from '../ui/notices.js';
import { PlainText } from '../ui/PlainText.js';
import { useReader } from '../ui/reader.js';
import { type QuoteDraft, useDraft } from './drafts.js';
import { GrowingText } from './GrowingText.js';
import { HoldChoice, useInterpreters } from './HoldChoice.js';
import { composing } from './ime.js';
import { LengthNote, limit } from './LengthNote.js';
import { roomAddress, useSetting } from './rooms.js';
import { hold, post } from './sending.js';
import { TypingLine } from './TypingLine.js';
import './composer.css';

const PhraseComposer = lazy(() => import('../phrases/PhraseComposer.js'));

/** What the rest of the screen may ask of the composer. */
export interface ComposerHandle {
  reply(quote: QuoteDraft): void;
  /** Puts words back, before what stands there already. */
  rewrite(text: { own: string; other: string }): void;
  phrase(phraseId: string): void;
}

interface Props {
  phone: boolean;
  ref?: Ref<ComposerHandle>;
  onEditLast(): void;
  /** The phrases need the whole width. */
  onPhrases(open: boolean): void;
}

/** Where messages are written: one's own language, the other if one can, or a standard phrase. */
export function Composer({ phone, ref, onEditLast, onPhrases }: Props) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const away = otherLanguage(language);
  const { side } = useReader();
  const setting = useSetting();
  const { channel, room, audience, me } = setting;
  const organisations = useStart((start) => start.organisations);
  const sendKey = useStart((start) => start.preferences.sendKey);
  const { draft, change, clear } = useDraft(me.id, audience);
  const [phrases, showPhrases] = useState(false);
  const setPhrases = (open: boolean): void => {
    showPhrases(open);
    onPhrases(open);
  };
  const [more, setMore] = useState(false);
  const [both, setBoth] = useState(draft.other !== '');
  const [heldDone, setHeldDone] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const shared = room === 'shared';
  const interpreters = useInterpreters();
  const second = shared && (!phone || both || draft.other !== '');

  useImperativeHandle(ref, () => ({
    reply: (quote) => {
      change({ quote });
      setPhrases(false);
      setTimeout(() => field.current?.focus());
    },
    rewrite: ({ own, other }) => {
      change({
        text: [own, draft.text].filter(Boolean).join('\n'),
        other: [other, draft.other].filter(Boolean).join('\n'),
      });
      setPhrases(false);
      setTimeout(() => field.current?.focus());
    },
    phrase: openPhrase,
  }));

  const text = draft.text.trim();
  const other = second ? draft.other.trim() : '';
  const ready = text !== '' && Math.max(text.length, other.length) <= limit;
  const send = (held: boolean): void => {
    if (!ready || refused(held)) return;
    const words = { text: { source: language, [language]: text, ...(other && { [away]: other }) } };
    go(held, words);
    clear();
  };
  const sendPhrase = (phrase: PhraseUse, checked: boolean): void => {
    const held = draft.hold || (checked && sendKey === 'enter');
    if (refused(held)) return;
    go(held, { phrase });
    const { phrase: _, quote: __, ...rest } = draft;
    clear();
    change(rest);
    setPhrases(false);
    setTimeout(() => field.current?.focus());
  };
  /** What should be checked first is not sent while there is nobody to check it. */
  const refused = (held: boolean): boolean => {
    const missing = held && shared && !interpreters.own;
    if (missing) notify({ text: t('compose.no_interpreter') });
    return missing;
  };
  const go = (held: boolean, words: Parameters<typeof post>[1]): void => {
    const withQuote = { ...words, ...(draft.quote && { replyTo: draft.quote.id }) };
    if (held && shared) hold(setting, withQuote);
    else post(setting, withQuote);
    setHeldDone(held && shared);
    setBoth(false);
  };
  function openPhrase(phraseId?: string): void {
    if (phraseId) change({ phrase: { phraseId, fields: {} } });
    setMore(false);
    setPhrases(true);
  }
  const write = (next: string): void => {
    if (next === '/' && draft.text === '') return openPhrase();
    setHeldDone(false);
    if (next.trim() !== '') sendTyping(audience);
    change({ text: next });
  };
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (composing(event)) return;
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      const sends = sendKey === 'enter' && !phone ? true : control;
      if (!sends) return;
      event.preventDefault();
      send(draft.hold || (sendKey === 'enter' && control && shared));
    } else if (event.key === 'ArrowUp' && draft.text === '' && event.currentTarget === field.current) {
      event.preventDefault();
      onEditLast();
    } else if (event.key === 'Escape') {
      if (draft.quote) change(without);
      else event.currentTarget.blur();
    }
  };
  const without = { quote: undefined };

  if (!setting.mayPost) return <p className="cp-observer">{t('compose.observer')}</p>;
  if (phrases) {
    return (
      <Suspense fallback={null}>
        <PhraseComposer
          setting={{ channel, organisations, language, side, me }}
          shared={shared}
          phone={phone}
          draft={draft.phrase}
          onDraft={(phrase) => change({ phrase })}
          onSend={sendPhrase}
          onFree={({ own, other }) => {
            change({ text: own, other: shared ? other : '', otherFor: own, phrase: undefined });
            setBoth(shared);
            setPhrases(false);
            setTimeout(() => field.current?.focus());
          }}
          onClose={() => {
            setPhrases(false);
            setTimeout(() => field.current?.focus());
          }}
        />
      </Suspense>
    );
  }

  const mark = phone ? t(shared ? `compose.phone.${language}` : `compose.place.${room}`) : t(`compose.place.${room}`);
  const holding = shared && <HoldChoice hold={draft.hold} onHold={(next) => change({ hold: next })} />;
  const sendButton = phone ? (
    <IconButton
      className="cp-send"
      label={t('compose.send')}
      icon={<Send size={20} />}
      disabled={!ready}
      onClick={() => send(draft.hold)}
    />
  ) : (
    <Button type="primary" size="small" icon={<Send size={15} />} disabled={!ready} onClick={() => send(draft.hold)}>
      {t('compose.send')}
    </Button>
  );
  return (
    <section className="cp-zone" aria-label={t('compose.label')} data-room={room}>
      <TypingLine />
      {heldDone && (
        <p className="cp-said" role="status">
          {t('compose.held_done')} <Link to={roomAddress(channel.code, 'side')}>{t('compose.held_see')}</Link>
        </p>
      )}
      {draft.phrase && (
        <p className="cp-said">
          <BookMarked size={14} aria-hidden /> {t('phrases:kept')} ·{' '}
          <button type="button" className="ch-link" onClick={() => setPhrases(true)}>
            {t('phrases:resume')}
          </button>{' '}
          <button type="button" className="ch-link" onClick={() => change({ phrase: undefined })}>
            {t('phrases:drop')}
          </button>
        </p>
      )}
      {phone && shared && draft.text === '' && !draft.quote && <PhraseChips onChoose={openPhrase} />}
      <div className="cp">
        {draft.quote && (
          <div className="cp-quote">
            <Reply size={14} aria-hidden />
            <b>{t('compose.reply', { name: personName(draft.quote.author.name, language).text })}</b>
            <span>
              <PlainText text={draft.quote.text} />
            </span>
            <IconButton label={t('compose.reply_drop')} icon={<X size={15} />} onClick={() => change(without)} />
          </div>
        )}
        <div className="cp-two" data-second={second || undefined}>
          <div>
            {!phone && (
              <p className="cp-cap">
                <PencilLine size={14} aria-hidden /> {t(`compose.own.${language}`)}
              </p>
            )}
            <GrowingText
              ref={field}
              label={`${t(`compose.own.${language}`)}. ${t(`compose.place.${room}`)}`}
              lang={langTag(language)}
              value={draft.text}
              placeholder={mark}
              onChange={write}
              onKeyDown={keyDown}
            />
            <LengthNote length={text.length} over="compose.over" />
          </div>
          {second && (
            <div>
              <p className="cp-cap">
                <Languages size={14} aria-hidden /> {t(`compose.other.${away}`)}
              </p>
              <GrowingText
                label={t(`compose.other.${away}`)}
                lang={langTag(away)}
                value={draft.other}
                placeholder={t(interpreters.any ? 'compose.other_hint' : 'compose.other_hint_alone')}
                onChange={(next) => change({ other: next, otherFor: draft.text })}
                onKeyDown={keyDown}
              />
              <LengthNote length={other.length} over="compose.other_over" />
              {other !== '' && draft.otherFor !== undefined && draft.otherFor !== draft.text && (
                <p className="cp-stale">
                  {t('compose.other_stale')}{' '}
                  <button type="button" className="ch-link" onClick={() => change({ other: '' })}>
                    {t('compose.other_clear')}
                  </button>
                </p>
              )}
            </div>
          )}
        </div>
        {phone ? (
          <>
            <IconButton
              className="cp-plus"
              label={t(more ? 'compose.more_close' : 'compose.more')}
              aria-expanded={more}
              icon={more ? <X size={22} /> : <Plus size={22} />}
              onClick={() => setMore(!more)}
            />
            {sendButton}
          </>
        ) : (
          <div className="cp-bar">
            <button type="button" className="cp-phrases" aria-label={t('phrases:open')} onClick={() => openPhrase()}>
              <BookMarked size={15} aria-hidden /> {t('phrases:short')} <kbd aria-hidden="true">/</kbd>
            </button>
            {holding}
            <span className="cp-hint">{t(`compose.hint.${sendKey}`)}</span>
            {sendButton}
          </div>
        )}
      </div>
      {phone && more && (
        <div className="cp-more">
          <button type="button" onClick={() => openPhrase()}>
            <BookMarked size={18} aria-hidden /> {t('phrases:title')}
          </button>
          {shared && (
            <button type="button" aria-pressed={second} onClick={() => setBoth(!both)}>
              <Languages size={18} aria-hidden /> {t('compose.both')}
            </button>
          )}
          {holding}
        </div>
      )}
    </section>
  );
}
