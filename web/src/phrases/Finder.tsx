import { type KeyboardEvent, type Ref, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold, matches } from '../../../src/language/fold.js';
import type { LangTag } from '../../../src/language/text.js';
import { composing } from '../channel/ime.js';

/** One thing a blank may name. */
export interface Option {
  id: string;
  text: string;
  lang: LangTag;
  /** The name in the other language, or why there is none. */
  aside?: { text: string; lang: LangTag };
  /** Folded spellings it is found by. */
  keys: readonly string[];
}

interface Props {
  options: readonly Option[];
  chosen: string;
  query: string;
  label: string;
  placeholder: string;
  wrong: boolean;
  describedBy?: string | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  onChoose(id: string, text: string): void;
  onQuery(query: string): void;
  onFocus(): void;
  onDone(event: KeyboardEvent<HTMLInputElement>): void;
}

const shown = 8;

/** Finds a gate, an agency or a person by any spelling, without leaving the sentence. */
export function Finder({ options, chosen, query, label, placeholder, wrong, describedBy, ...props }: Props) {
  const { t } = useTranslation('phrases');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const current = options.find((option) => option.id === chosen);
  const found = useMemo(() => {
    const wanted = current && fold(query) === fold(current.text) ? '' : query;
    const hits = wanted.trim() === '' ? options : options.filter((option) => matches(option.keys, wanted));
    return hits.slice(0, shown);
  }, [options, current, query]);

  useLayoutEffect(() => {
    if (open && box.current && list.current) place(box.current, list.current);
  });

  const choose = (option: Option | undefined): void => {
    if (!option) return;
    props.onChoose(option.id, option.text);
    setOpen(false);
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (composing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive(open ? (active + step + found.length) % Math.max(found.length, 1) : 0);
      setOpen(true);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Enter' && open && found.length > 0) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Tab' && open && !current && query.trim() !== '') {
      choose(found[active]);
    } else props.onDone(event);
  };

  return (
    <span className="ph-finder" ref={box}>
      <input
        ref={props.inputRef}
        className="ph-input"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && found[active] ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        lang={current?.lang}
        placeholder={placeholder}
        size={Math.max(query.length, placeholder.length, 8)}
        value={query}
        onChange={(event) => {
          props.onQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => {
          props.onFocus();
          setOpen(!current);
          setActive(0);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keyDown}
      />
      <ul
        className="ph-options"
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-label={t('find.options')}
        hidden={!open}
      >
        {found.map((option, at) => (
          // The input keeps the focus and the keys; the pointer is a second way to the same choice.
          <li
            key={option.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span lang={option.lang}>{option.text}</span>
            {option.aside && <small lang={option.aside.lang}>{option.aside.text}</small>}
          </li>
        ))}
        {found.length === 0 && <li className="ph-none">{t('find.none')}</li>}
      </ul>
    </span>
  );
}

/** Under the blank, or above it where the screen ends; the panel's own scrolling must not cut it off. */
function place(box: HTMLElement, list: HTMLElement): void {
  const { left, top, bottom } = box.getBoundingClientRect();
  const room = window.innerHeight - bottom;
  const height = Math.min(list.scrollHeight, 260);
  const above = room < height + 12 && top > room;
  list.style.left = `${Math.max(8, Math.min(left, window.innerWidth - list.offsetWidth - 8))}px`;
  list.style.top = above ? 'auto' : `${bottom + 4}px`;
  list.style.bottom = above ? `${window.innerHeight - top + 4}px` : 'auto';
  list.style.maxHeight = `${Math.min(260, (above ? top : room) - 12)}px`;
}
