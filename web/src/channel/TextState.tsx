import {
  BadgeCheck,
  BookMarked,
  CircleDashed,
  Languages,
  type LucideIcon,
  PencilLine,
  RefreshCwOff,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BilingualText } from '../../../src/contract/text.js';
import { isStale, translationOf, untranslatedWords } from '../../../src/language/text.js';

/** How far the wording in the other language can be relied on. */
export type State = 'machine' | 'draft' | 'phrase' | 'verified' | 'stale' | 'missing' | 'partial';

const looks: Record<State, { icon: LucideIcon; tone: string }> = {
  machine: { icon: Languages, tone: 'warning' },
  draft: { icon: PencilLine, tone: 'warning' },
  phrase: { icon: BookMarked, tone: 'accent' },
  verified: { icon: BadgeCheck, tone: 'ok' },
  stale: { icon: RefreshCwOff, tone: 'warning' },
  missing: { icon: CircleDashed, tone: 'warning' },
  partial: { icon: CircleDashed, tone: 'warning' },
};

/** The state of a text's translation, the most telling first. */
export function stateOf(text: BilingualText): State {
  const translation = translationOf(text);
  if (!translation) return 'missing';
  if (isStale(text)) return 'stale';
  if (untranslatedWords(text).length > 0) return 'partial';
  return translation.status === 'original' ? 'verified' : translation.status;
}

/** The state in an icon and words, so that no colour has to be seen. */
export function TextState({ text }: { text: BilingualText }) {
  const { t } = useTranslation('channel');
  const state = stateOf(text);
  const { icon: Icon, tone } = looks[state];
  const words =
    state === 'partial' ? t('state.partial_words', { words: untranslatedWords(text).join(' · ') }) : undefined;
  return (
    <span className="ch-state" data-tone={tone} title={words}>
      <Icon size={13} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
