import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { TermEntry } from '../../../src/language/terms.js';
import { useMay } from '../api/may.js';
import { SuggestTerm } from './SuggestTerm.js';
import { TermCard } from './TermCard.js';
import './underline.css';

interface Props {
  entries: readonly TermEntry[];
  channelId: string;
}

interface Open {
  id: string;
  at: HTMLElement;
  /** It was pressed, so it stays until it is closed; by a key, so the focus goes into it. */
  held: false | 'pointer' | 'key';
}

const afterHover = 250;

const termAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-term]') : null;

/** The card of the term under the pointer, the focus or the finger, for all texts of the page together. */
export default function TermCards({ entries, channelId }: Props) {
  const writes = useMay('term.write');
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  const open = useOpenTerm();
  const entry = open && byId.get(open.id);
  return (
    <>
      {open &&
        entry &&
        // What stands in a dialog has its card there: all else is out of reach.
        createPortal(
          <TermCard key={open.id} entry={entry} at={open.at} entered={open.held === 'key'} />,
          open.at.closest('dialog') ?? document.body,
        )}
      {writes && createPortal(<SuggestTerm channelId={channelId} />, document.body)}
    </>
  );
}

function useOpenTerm(): Open | undefined {
  const [open, setOpen] = useState<Open>();
  const latest = useRef<Open>(undefined);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (at: HTMLElement, held: Open['held']) => {
      clearTimeout(timer);
      setOpen({ id: at.dataset.term ?? '', at, held });
    };
    const leave = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setOpen((now) => (now?.held ? now : undefined)), afterHover);
    };
    const inCard = (target: EventTarget | null) => target instanceof Element && target.closest('.tm-card') !== null;
    document.addEventListener(
      'pointerover',
      ({ target, pointerType, buttons }) => {
        if (pointerType === 'touch' || buttons !== 0) return;
        const term = termAt(target);
        if (inCard(target)) clearTimeout(timer);
        else if (!term) leave();
        else {
          clearTimeout(timer);
          timer = setTimeout(() => show(term, false), afterHover);
        }
      },
      { signal },
    );
    document.addEventListener(
      'focusin',
      ({ target }) => {
        walkTo(target);
        const term = termAt(target);
        if (term) show(term, false);
        else if (!inCard(target)) setOpen(undefined);
      },
      { signal },
    );
    document.addEventListener(
      'click',
      ({ target }) => {
        const term = termAt(target);
        // Whoever marks words with the pointer wants the words.
        if (term && document.getSelection()?.isCollapsed !== false) show(term, 'pointer');
        else if (!inCard(target)) setOpen(undefined);
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && latest.current) {
          event.stopPropagation();
          // The focus goes back to the words, which would open the card again.
          if (inCard(document.activeElement)) latest.current.at.focus();
          setOpen(undefined);
        }
        const term = termAt(event.target);
        if (!term || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        event.stopPropagation();
        show(term, 'key');
      },
      { signal, capture: true },
    );
    document.addEventListener('wheel', () => setOpen(undefined), { signal, passive: true });
    document.addEventListener('touchmove', () => setOpen(undefined), { signal, passive: true });
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, []);
  return open;
}

/** In a list one walks through by arrows, the terms of the entry one stands on are reached by Tab, no others. */
function walkTo(target: EventTarget | null): void {
  if (!(target instanceof Element)) return;
  const here = target.closest('article');
  for (const term of document.querySelectorAll<HTMLElement>('article [data-term][data-walked]')) {
    if (here?.contains(term)) continue;
    term.tabIndex = -1;
    term.removeAttribute('data-walked');
  }
  for (const term of here?.querySelectorAll<HTMLElement>('[data-term][tabindex="-1"]') ?? []) {
    term.tabIndex = 0;
    term.setAttribute('data-walked', '');
  }
}
