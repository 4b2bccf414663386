import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../../../src/contract/basics.js';
import { limits } from '../../../src/contract/limits.js';
import type { Mention } from '../../../src/contract/mentions.js';
import { type Choice, choicesOf, finds, mentionsIn, type Pinyin } from '../../../src/language/calling.js';
import { homeSide, otherSide } from '../../../src/language/clocks.js';
import { comparePeople } from '../../../src/language/people-order.js';
import { useLanguage } from '../i18n.js';
import { composing } from './ime.js';
import { type Setting, useSetting } from './rooms.js';

/** What stands between the `@` and the caret; a space ends it until more is typed. */
const beforeCaret = /(?<![\p{Script=Latin}\p{M}\p{N}])@((?:[^@\n]{0,39}[^@\s])?)$/u;
const most = 50;

/** Everybody who can be called in this room, oneself aside. */
function callable({ channel, room, me }: Setting, language: Language): Choice[] {
  const side = me.side ?? homeSide(language);
  const readers = channel.members
    .filter(
      ({ person }) =>
        room === 'shared' || (room === 'side' ? person.side === side : person.organisationId === me.organisationId),
    )
    .sort((a, b) => comparePeople(language)(a.person.name, b.person.name));
  const sides = [side, otherSide(side)];
  const others = choicesOf(readers, sides, language).filter((one) => one.key !== `person ${me.id}`);
  return others.sort((a, b) => away(a, side) - away(b, side));
}

/** People of one's own side stand before those of the other; roles and sides come in that order already. */
const away = (choice: Choice, side: string): number =>
  choice.what !== 'person' ? 2 : choice.person.side === side ? 0 : 1;

/** Whom these words call, as they go with a message; nothing when nobody. */
export function mentionsOf(setting: Setting, text: string, language: Language): { mentions?: Mention[] } {
  // The server reads every text composed, and so do the words stand there.
  const written = text.normalize('NFC');
  const choices = written.includes('@') ? callable(setting, language) : [];
  const mentions = mentionsIn(written, choices, limits.mentionsPerMessage);
  return mentions.length > 0 ? { mentions } : {};
}

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  value: string;
  onChange(value: string): void;
}

/** The list that an `@` opens: what it holds, which line is meant, and the keys that belong to it while it is open. */
export function useCalling({ field, value, onChange }: Props) {
  const language = useLanguage();
  const setting = useSetting();
  const choices = useMemo(() => callable(setting, language), [setting, language]);
  const [caret, setCaret] = useState(-1);
  const [closedAt, setClosedAt] = useState(-1);
  const [at, setAt] = useState(0);
  const typed = caret < 0 ? undefined : beforeCaret.exec(value.slice(0, caret));
  const from = typed?.index ?? -1;
  const query = typed?.[1] ?? '';
  const pinyin = usePinyin(from >= 0);
  const found =
    from < 0 || from === closedAt ? [] : choices.filter((choice) => finds(choice, query, pinyin)).slice(0, most);
  const active = found[Math.min(at, found.length - 1)];

  const follow = (): void => {
    setCaret(document.activeElement === field.current ? (field.current?.selectionEnd ?? -1) : -1);
    setAt(0);
  };
  const choose = ({ words }: Choice): void => {
    const before = `${value.slice(0, from)}@${words} `;
    // The caret stands behind the name before the next key comes: a frame later, it would jump back in what is typed on.
    flushSync(() => {
      onChange(before + value.slice(caret).replace(/^ /, ''));
      setCaret(-1);
    });
    field.current?.focus();
    field.current?.setSelectionRange(before.length, before.length);
  };
  /** Whether the key was the list's own. */
  const takes = (event: KeyboardEvent): boolean => {
    if (!active || composing(event) || event.ctrlKey || event.metaKey || event.altKey) return false;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setAt((found.indexOf(active) + step + found.length) % found.length);
    else if (event.key === 'Escape') setClosedAt(from);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) choose(active);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  useEffect(() => {
    if (from < 0) setClosedAt(-1);
  }, [from]);
  return { found, active, follow, choose, takes, close: () => setCaret(-1) };
}

let dictionary: Pinyin | undefined;

/** The dictionary of readings comes when the first `@` is typed; until then names are found as they are written. */
function usePinyin(wanted: boolean): Pinyin | undefined {
  const [pinyin, setPinyin] = useState<{ of: Pinyin } | undefined>(dictionary && { of: dictionary });
  useEffect(() => {
    if (!wanted || pinyin) return;
    let over = false;
    void import('pinyin-pro').then(
      ({ pinyin: read }) => {
        dictionary = (han) =>
          read(han, { toneType: 'none', type: 'array', nonZh: 'removed', v: true, surname: 'head' });
        if (!over) setPinyin({ of: dictionary });
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [wanted, pinyin]);
  return pinyin?.of;
}
