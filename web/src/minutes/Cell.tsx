import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import type { MinutesRow } from '../../../src/contract/minutes.js';
import type { PersonCard } from '../../../src/contract/people.js';
import { langTag } from '../../../src/language/text.js';
import { composing } from '../channel/ime.js';
import type { OutboxItem } from '../live/outbox.js';
import { Offered } from '../memory/Offered.js';
import { TermedText } from '../terms/TermedText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { CellNotes } from './CellNotes.js';
import { useEditing } from './editing.js';
import { SuggestField } from './SuggestField.js';
import { SuggestionBlock } from './SuggestionBlock.js';
import { useCell } from './useCell.js';

interface Props {
  row: MinutesRow;
  language: Language;
  /** Somebody else writes in this row now. */
  holder: PersonCard | undefined;
  queue: readonly OutboxItem[];
  /** What stands in the cell now, for whoever compares both. */
  onText(language: Language, text: string): void;
}

/** One language of a row, written in its place. */
export function Cell({ row, language, holder, queue, onText }: Props) {
  const { me, channelId, editable, t } = useEditing();
  const cell = useCell({ row, language, channelId }, me.id, queue);
  const [suggesting, setSuggesting] = useState(false);
  const [open, setOpen] = useState(false);
  const [entered, setEntered] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { text } = cell;
  useLayoutEffect(() => onText(language, text), [onText, language, text]);
  useLayoutEffect(() => {
    const field = area.current;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }, [text]);

  const suggestions = row.suggestions.filter((one) => one.language === language);
  const [first, ...others] = suggestions;
  const lang = langTag(language);
  const behind = row.text.source !== language;
  const writes = editable && !holder;
  const label = t(`minutes:cell.${language}`);
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event)) return;
    if (event.key.toLowerCase() === 'm' && (event.ctrlKey || event.metaKey) && row.text[language]) {
      event.preventDefault();
      cell.flush();
      setSuggesting(true);
    }
    if (event.key === 'Escape' && cell.refused) cell.forget();
  };
  const onBlur = (event: FocusEvent) => {
    cell.flush();
    if (event.relatedTarget !== null) setOpen(false);
  };
  const showsDiff = first && !open && !cell.waits;
  return (
    <div className="me-cell" data-behind={behind || undefined} data-language={language} onKeyDown={onKeyDown}>
      {suggesting ? (
        <SuggestField row={row} language={language} onDone={() => setSuggesting(false)} />
      ) : showsDiff ? (
        <button
          type="button"
          className="me-words me-words-diff"
          data-cell={language}
          disabled={!writes}
          aria-label={t('minutes:cell.edit', { what: label })}
          onClick={() => setOpen(true)}
        >
          <SuggestionBlock row={row} suggestion={first} language={language} wordsOnly />
        </button>
      ) : writes ? (
        <textarea
          ref={area}
          className="me-words"
          data-cell={language}
          rows={1}
          lang={lang}
          dir="auto"
          aria-label={label}
          placeholder={t(`minutes:cell.missing.${language}`)}
          maxLength={4_000}
          value={text}
          autoFocus={open}
          onChange={({ target }) => cell.change(target.value)}
          onFocus={() => setEntered(true)}
          onBlur={onBlur}
        />
      ) : (
        <p className="me-words" lang={lang} dir="auto">
          {text ? (
            <TermedText text={text} language={language} />
          ) : (
            <i className="me-missing">{t(`minutes:cell.missing.${language}`)}</i>
          )}
        </p>
      )}
      {first && !suggesting && <SuggestionBlock row={row} suggestion={first} language={language} actsOnly />}
      {others.map((one) => (
        <SuggestionBlock key={one.id} row={row} suggestion={one} language={language} />
      ))}
      {holder && (
        <p className="me-note me-note-held">
          {t('minutes:held_by')} <PersonNameText name={holder.name} />
        </p>
      )}
      {entered && behind && writes && !showsDiff && !suggesting && (
        <Offered
          channelId={channelId}
          source={row.text.source}
          text={row.text[row.text.source]?.text ?? ''}
          value={text}
          onChange={cell.change}
        />
      )}
      <CellNotes row={row} language={language} cell={cell} writes={writes} onEdit={() => area.current?.focus()} />
    </div>
  );
}
