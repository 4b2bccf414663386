import { ArrowLeftRight, BookMarked, Camera, Paperclip, PencilLine, Plus, X } from 'lucide-react';
import { type KeyboardEvent, lazy, type Ref, Suspense, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PhraseUse } from '../../../src/contract/phrases.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useStart } from '../api/start.js';
import { AskPanel } from '../asks/AskPanel.js';
import { AttachButton } from '../files/AttachButton.js';
import { pasteFiles } from '../files/drop.js';
import { mayGo, Tray } from '../files/Tray.js';
import { useGuard } from '../guard/useGuard.js';
import { useLanguage } from '../i18n.js';
import { sendTyping } from '../live/presence.js';
import { useTray } from '../live/uploads.js';
import { PhraseChips } from '../phrases/Suggestions.js';
import { IconButton } from '../ui/IconButton.js';
import { notify } from '../ui/notices.js';
import { useReader } from '../ui/reader.js';
import { CallingText } from './CallingText.js';
import { type QuoteDraft, useDraft } from './drafts.js';
import { useInterpreters } from './HoldChoice.js';
import { composing } from './ime.js';
import { KeptPhrase } from './KeptPhrase.js';
import { LengthNote, limit } from './LengthNote.js';
import { MoreWays } from './MoreWays.js';
import { OtherWording } from './OtherWording.js';
import { QuoteLine } from './QuoteLine.js';
import { roomAddress, useSetting } from './rooms.js';
import { SendButton } from './SendButton.js';
import { SendChoices } from './SendChoices.js';
import { type Along, hold, post, saidIn, type Words } from './sending.js';
import { sendsBy } from './sendKeys.js';
import { TopLine } from './TopLine.js';
import { mentionsOf } from './useCalling.js';
import { useIssueOf } from './useIssueOf.js';
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
  along?: Along | undefined;
}

/** Where messages are written: one's own language, the other if one can, or a standard phrase. */
export function Composer({ phone, ref, onEditLast, onPhrases, along }: Props) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const away = otherLanguage(language);
  const { side } = useReader();
  const setting = useSetting();
  const { channel, room, audience, place, me } = setting;
  const organisations = useStart((start) => start.organisations);
  const sendKey = useStart((start) => start.preferences.sendKey);
  const { draft, change, clear } = useDraft(me.id, place);
  const tray = useTray(place);
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
  const onIssue = useIssueOf(setting);
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

  const guard = useGuard(second ? { [language]: draft.text, [away]: draft.other } : {});
  const text = draft.text.trim();
  const other = second ? draft.other.trim() : '';
  const fits = Math.max(text.length, other.length) <= limit && mayGo(tray);
  // Files may go alone, but not to an interpreter: there would be nothing to check.
  const ready = (held: boolean): boolean => fits && (text !== '' || (tray.length > 0 && !(held && shared)));
  const written = (): Words => ({
    ...(text && {
      text: {
        source: language,
        [language]: text,
        ...(other && { [away]: other, ...(draft.meant && { meant: draft.meant }) }),
      },
    }),
    ...(tray.length > 0 && { files: tray.map(({ item }) => item.id) }),
    ...mentionsOf(setting, text, language),
  });
  const rest = (): Words => ({ ...(draft.quote && { replyTo: draft.quote.id }), ask: draft.ask });
  const send = (held: boolean): void => {
    if (!ready(held) || refused(held)) return;
    if (!guard.agrees() && !draft.meant) return notify({ text: t('guard:hold') });
    go(held, written());
    clear();
  };
  const sendPhrase = (phrase: PhraseUse, checked: boolean): void => {
    const held = draft.hold || (checked && sendKey === 'enter');
    if (refused(held)) return;
    go(held, { phrase });
    const { phrase: _, quote: __, ask: ___, ...kept } = draft;
    clear();
    change(kept);
    setPhrases(false);
    setTimeout(() => field.current?.focus());
  };
  /** What should be checked first is not sent while there is nobody to check it. */
  const refused = (held: boolean): boolean => {
    const missing = held && shared && !interpreters.own;
    if (missing) notify({ text: t('compose.no_interpreter') });
    return missing;
  };
  const go = (held: boolean, words: Words): void => {
    if (held && shared) hold(setting, { ...words, ...rest() });
    else post(setting, { ...words, ...rest() });
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
    change({ text: next, meant: undefined });
  };
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (composing(event)) return;
    if (event.key === 'Enter') {
      const asked = sendsBy(event, phone ? 'ctrl_enter' : sendKey);
      if (!asked) return;
      event.preventDefault();
      send(draft.hold || (asked === 'checked' && sendKey === 'enter' && shared));
    } else if (event.key === 'ArrowUp' && draft.text === '' && event.currentTarget === field.current) {
      event.preventDefault();
      onEditLast();
    } else if (event.key === 'Escape') {
      if (draft.quote) change({ quote: undefined });
      else event.currentTarget.blur();
    }
  };
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
          onIssue={onIssue}
          onClose={() => {
            setPhrases(false);
            setTimeout(() => field.current?.focus());
          }}
        />
      </Suspense>
    );
  }

  const mark = phone ? t(shared ? `compose.phone.${language}` : `compose.place.${room}`) : t(`compose.place.${room}`);
  const holding = shared && <SendChoices draft={draft} change={change} onAsk={() => setMore(false)} />;
  const sendButton = <SendButton phone={phone} disabled={!ready(draft.hold)} onSend={() => send(draft.hold)} />;
  const alongButton = along && shared && (
    <button
      type="button"
      className="cp-along"
      disabled={draft.hold || !ready(false)}
      onClick={() => along.go(saidIn(setting, { ...written(), ...rest() }), clear)}
    >
      <ArrowLeftRight size={15} aria-hidden /> {along.label}
    </button>
  );
  return (
    <section
      className="cp-zone"
      aria-label={t('compose.label')}
      data-room={room}
      onPaste={(event) => pasteFiles(event, place)}
    >
      <TopLine draft={draft} language={away} other={other} shared={shared} />
      {heldDone && (
        <p className="cp-said" role="status">
          {t('compose.held_done')} <Link to={roomAddress(channel.code, 'side')}>{t('compose.held_see')}</Link>
        </p>
      )}
      {draft.phrase && <KeptPhrase onResume={() => setPhrases(true)} onDrop={() => change({ phrase: undefined })} />}
      {phone && shared && draft.text === '' && !draft.quote && tray.length === 0 && (
        <PhraseChips onChoose={openPhrase} />
      )}
      {shared && draft.ask && !(phone && more) && <AskPanel ask={draft.ask} onAsk={(ask) => change({ ask })} />}
      <div className="cp">
        {draft.quote && <QuoteLine quote={draft.quote} onDrop={() => change({ quote: undefined })} />}
        <Tray tray={tray} holds={draft.hold && shared && text === ''} />
        <div className="cp-two" data-second={second || undefined}>
          <div>
            {!phone && (
              <p className="cp-cap">
                <PencilLine size={14} aria-hidden /> {t(`compose.own.${language}`)}
              </p>
            )}
            <CallingText
              ref={field}
              label={`${t(`compose.own.${language}`)}. ${t(`compose.place.${room}`)}`}
              lang={langTag(language)}
              value={draft.text}
              placeholder={mark}
              onChange={write}
              onKeyDown={keyDown}
            />
            <LengthNote length={text.length} over="compose.over" />
            {phone && (
              <AttachButton audience={place} camera label={t('files:camera')} className="icon-button cp-camera">
                <Camera size={20} aria-hidden />
              </AttachButton>
            )}
          </div>
          {second && <OtherWording draft={draft} change={change} language={away} guard={guard} onKeyDown={keyDown} />}
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
            <AttachButton audience={place} label={t('files:attach_label')} className="cp-attach">
              <Paperclip size={15} aria-hidden /> {t('files:attach')}
            </AttachButton>
            {holding}
            <span className="cp-hint">{t(`compose.hint.${sendKey}`)}</span>
            {alongButton}
            {sendButton}
          </div>
        )}
      </div>
      {phone && more && (
        <MoreWays
          audience={place}
          onPhrase={() => openPhrase()}
          both={shared ? second : undefined}
          onBoth={() => setBoth(!both)}
          onChosen={() => setMore(false)}
        >
          {holding}
          {alongButton}
        </MoreWays>
      )}
    </section>
  );
}
