import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { LangTag } from '../../../src/language/text.js';
import './field.css';

interface Props {
  label: string;
  lang: LangTag;
  value: string;
  placeholder?: string;
  autoFocus?: boolean;
  ref?: Ref<HTMLTextAreaElement> | undefined;
  /** The list it has open, and the line of it that is meant. */
  list?: { id: string; activeId?: string } | undefined;
  onChange(value: string): void;
  onKeyDown?(event: KeyboardEvent<HTMLTextAreaElement>): void;
}

/** A field that grows with its words; while an input method composes nothing is changed under its hands. */
export function GrowingText({ label, lang, value, placeholder, autoFocus, ref, list, onChange, onKeyDown }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  useLayoutEffect(() => {
    const field = area.current;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }, [value]);
  useLayoutEffect(() => {
    if (!autoFocus || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(area.current.value.length, area.current.value.length);
  }, [autoFocus]);
  return (
    <textarea
      ref={area}
      className="ch-area"
      rows={1}
      lang={lang}
      dir="auto"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      aria-autocomplete={list && 'list'}
      aria-controls={list?.id}
      aria-activedescendant={list?.activeId}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
