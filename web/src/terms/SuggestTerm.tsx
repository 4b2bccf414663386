import { BookPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import { Dialog } from '../ui/Dialog.js';
import { TermForm } from './TermForm.js';
import { emptyTerm, type TypedTerm } from './typed.js';

interface Marked {
  words: string;
  language: Language;
  left: number;
  top: number;
}

const longest = 60;

/** Words marked in any text become a proposal in one step. */
export function SuggestTerm({ channelId }: { channelId: string }) {
  const { t } = useTranslation('terms');
  const [marked, forget] = useMarked();
  const [typed, setTyped] = useState<TypedTerm>();
  if (typed) {
    const close = () => setTyped(undefined);
    return (
      <Dialog wide title={t('form.new')} onClose={close}>
        <TermForm channelId={channelId} start={typed} onDone={close} onCancel={close} />
      </Dialog>
    );
  }
  if (!marked) return null;
  return (
    <button
      type="button"
      className="tm-suggest"
      style={{ left: marked.left, top: marked.top }}
      // The words stay marked while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        setTyped({ ...emptyTerm, [marked.language]: marked.words });
        forget();
      }}
    >
      <BookPlus size={15} aria-hidden />
      {t('suggest')}
    </button>
  );
}

/** A few words of one language that are marked on the page now. */
function useMarked(): [Marked | undefined, () => void] {
  const [marked, setMarked] = useState<Marked>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setMarked(wordsMarked()), 250);
    };
    const control = new AbortController();
    document.addEventListener('selectionchange', look, { signal: control.signal });
    document.addEventListener('scroll', () => setMarked(undefined), {
      signal: control.signal,
      capture: true,
      passive: true,
    });
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, []);
  return [marked, () => setMarked(undefined)];
}

function wordsMarked(): Marked | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const words = selection.toString().trim();
  if (words === '' || words.length > longest || words.includes('\n')) return undefined;
  const range = selection.getRangeAt(0);
  const within = range.commonAncestorContainer;
  const element = within instanceof Element ? within : within.parentElement;
  const text = element?.closest('main [lang]');
  if (!text || text.closest('textarea, input, [contenteditable], nav, button')) return undefined;
  const { left, top, bottom } = range.getBoundingClientRect();
  return {
    words,
    language: /\p{Script=Han}/u.test(words) ? 'zh' : 'vi',
    left: Math.max(8, Math.min(left, innerWidth - 200)),
    top: Math.max(8, Math.min(top > 60 ? top - 40 : bottom + 8, innerHeight - 56)),
  };
}
