import { Button } from 'antd';
import { ArrowLeft, BookMarked, ListPlus, Search, Send, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhraseUse, PhraseView } from '../../../src/contract/phrases.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { composing } from '../channel/ime.js';
import { ErrorState } from '../ui/ErrorState.js';
import { IconButton } from '../ui/IconButton.js';
import { Skeletons } from '../ui/Skeletons.js';
import type { Fields, PhraseDraft } from './blanks.js';
import { findPhrases, useGates, useLookups, usePhraseBook } from './book.js';
import { useBlankOptions } from './options.js';
import { PhraseCategories, PhraseList } from './PhraseList.js';
import { PhrasePreview } from './PhrasePreview.js';
import { PhraseSentence } from './PhraseSentence.js';
import { asFreeText, freshDraft, type PhraseSetting, usePhraseValues } from './usePhrase.js';
import './phrases.css';
import './list.css';
import './blanks.css';

interface Props {
  setting: PhraseSetting;
  /** The room is read by both sides. */
  shared: boolean;
  phone: boolean;
  /** What was being filled in, if anything. */
  draft: PhraseDraft | undefined;
  onDraft(draft: PhraseDraft): void;
  /** `checked` asks for the interpreter's check before it goes out. */
  onSend(use: PhraseUse, checked: boolean): void;
  onFree(text: { own: string; other: string }): void;
  /** Opens an issue of it; absent where none is opened. */
  onIssue?: ((text: { own: string; other: string }) => void) | undefined;
  onClose(): void;
}

/** Standard phrases: choose one, fill its blanks in the sentence, and see what the other side will read. */
export default function PhraseComposer({
  setting,
  shared,
  phone,
  draft,
  onDraft,
  onSend,
  onFree,
  onIssue,
  onClose,
}: Props) {
  const { t } = useTranslation('phrases');
  const { language, side } = setting;
  const book = usePhraseBook(setting.channel.id);
  const gates = useGates().data;
  const lookups = useLookups(setting.organisations);
  const options = useBlankOptions(setting.channel, setting.organisations, language, side, setting.me.organisationId);
  const phrase = book.data?.phrases.find(({ id }) => id === draft?.phraseId);
  const { values, problems } = usePhraseValues(phrase, draft?.fields ?? {}, setting);

  const [query, setQuery] = useState('');
  const [category, setCategory] = useState<string>();
  const [said, setSaid] = useState(false);
  const [focus, setFocus] = useState<{ turn: number; on: string | undefined }>({
    turn: draft ? 1 : 0,
    on: phrase?.placeholders[0]?.name,
  });
  const list = useId();
  const sendButton = useRef<HTMLButtonElement>(null);
  const shownCategory = category ?? phrase?.category ?? book.data?.categories[0]?.id ?? '';
  const found = useMemo(
    () => (book.data ? findPhrases(book.data, shownCategory, query) : []),
    [book.data, shownCategory, query],
  );

  // A phrase that was opened by its name alone starts with what the channel already tells.
  const untouched = phrase !== undefined && draft !== undefined && Object.keys(draft.fields).length === 0;
  useEffect(() => {
    if (!untouched || !phrase) return;
    const fresh = freshDraft(phrase, setting, gates);
    if (Object.keys(fresh.fields).length > 0) onDraft(fresh);
  });

  const choose = (next: PhraseView, go: boolean): void => {
    if (next.id !== phrase?.id) onDraft(freshDraft(next, setting, gates));
    setSaid(false);
    if (go) start(next);
  };
  const start = (next: PhraseView): void => {
    const filled = next.id === phrase?.id ? (draft?.fields ?? {}) : freshDraft(next, setting, gates).fields;
    const on = next.placeholders.find(({ name }) => !filled[name]) ?? next.placeholders[0];
    setFocus(({ turn }) => ({ turn: turn + 1, on: on?.name }));
    if (!on) setTimeout(() => sendButton.current?.focus());
  };
  const send = (checked: boolean): void => {
    if (!phrase) return;
    const open = phrase.placeholders.find(({ name }) => problems[name]);
    setSaid(true);
    if (open) setFocus(({ turn }) => ({ turn: turn + 1, on: open.name }));
    else
      onSend(
        { phraseId: phrase.id, ...(phrase.version && { version: phrase.version }), source: language, values },
        checked,
      );
  };
  const listKey = (event: KeyboardEvent): void => {
    if (composing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const at = found.findIndex(({ id }) => id === phrase?.id);
      const next = found[Math.min(Math.max(at + step, 0), found.length - 1)];
      if (next) choose(next, false);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = found.find(({ id }) => id === phrase?.id) ?? found[0];
      if (chosen) choose(chosen, true);
    }
  };
  const blankKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || composing(event)) return;
    event.preventDefault();
    send(event.ctrlKey || event.metaKey);
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || composing(event)) return;
    event.stopPropagation();
    onClose();
  };

  const left = Object.keys(problems).length;
  const editing = phone && phrase !== undefined && query === '' && category === undefined;
  return (
    <div className="ph" role="dialog" aria-label={t('title')} data-editing={editing || undefined} onKeyDown={close}>
      <header className="ph-head">
        {editing ? (
          <IconButton label={t('back')} icon={<ArrowLeft size={20} />} onClick={() => setCategory(phrase.category)} />
        ) : (
          <BookMarked className="ph-mark" size={16} aria-hidden />
        )}
        <h2>{t('title')}</h2>
        {!editing && (
          <label className="ph-search">
            <Search size={15} aria-hidden />
            <input
              type="search"
              aria-label={t('search')}
              aria-controls={list}
              placeholder={t('search')}
              autoFocus={!draft && !phone}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={listKey}
            />
          </label>
        )}
        <span className="ph-keys" aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> {t('keys.choose')} · <kbd>Tab</kbd> {t('keys.next')} · <kbd>Esc</kbd>{' '}
          {t('keys.close')}
        </span>
        <IconButton label={t('close')} icon={<X size={18} />} onClick={onClose} />
      </header>
      {book.isPending && <Skeletons />}
      {book.isError && <ErrorState error={book.error} title={t('failed')} retry={() => void book.refetch()} />}
      {book.data && (
        <div className="ph-body">
          {!editing && (
            <>
              <PhraseCategories
                book={book.data}
                chosen={query.trim() === '' ? shownCategory : undefined}
                language={language}
                onChoose={(next) => {
                  setQuery('');
                  setCategory(next);
                }}
              />
              <PhraseList
                id={list}
                phrases={found}
                chosen={phrase?.id}
                language={language}
                query={query}
                onChoose={(next) => {
                  choose(next, true);
                  setCategory(phone ? undefined : next.category);
                  if (phone) setQuery('');
                }}
                onKeyDown={listKey}
              />
            </>
          )}
          {(!phone || editing) && (
            <div className="ph-edit">
              {phrase && draft ? (
                <>
                  <PhraseSentence
                    phrase={phrase}
                    fields={draft.fields}
                    values={values}
                    problems={said ? problems : late(problems)}
                    language={language}
                    side={side}
                    lookups={lookups}
                    options={options}
                    focusTurn={focus.turn}
                    focusOn={focus.on}
                    onFields={(blank: string, next: Fields) =>
                      onDraft({ ...draft, fields: { ...draft.fields, [blank]: next } })
                    }
                    onKey={blankKey}
                  />
                  <PhrasePreview
                    phrase={phrase}
                    values={values}
                    lookups={lookups}
                    language={otherLanguage(language)}
                    reviewed={book.data.reviewed || phrase.version !== undefined}
                    shared={shared}
                  />
                </>
              ) : (
                <p className="ph-choose">{t('choose')}</p>
              )}
            </div>
          )}
        </div>
      )}
      {phrase && (!phone || editing) && (
        <footer className="ph-foot">
          <span className="ph-left" role="status" lang={langTag(language)}>
            {left > 0 && t('blanks_left', { count: left })}
          </span>
          {onIssue && (
            <Button
              size="small"
              icon={<ListPlus size={14} />}
              onClick={() => onIssue(asFreeText(phrase, values, lookups, language))}
            >
              {t('issue')}
            </Button>
          )}
          <Button
            size="small"
            title={t('free_hint')}
            onClick={() => onFree(asFreeText(phrase, values, lookups, language))}
          >
            {t('free')}
          </Button>
          <Button type="primary" size="small" ref={sendButton} icon={<Send size={15} />} onClick={() => send(false)}>
            {t('send')} {!phone && <kbd aria-hidden="true">Enter</kbd>}
          </Button>
        </footer>
      )}
    </div>
  );
}

/** Before anybody tried to send, only what is wrong is said, not what is merely still open. */
function late<T extends string>(problems: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(problems).filter(([, code]) => code !== 'required' && code !== 'half'));
}
