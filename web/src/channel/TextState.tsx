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
import { usePhraseBook } from '../phrases/book.js';

/** How far the wording in the other language can be relied on. */
export type State = 'machine' | 'draft' | 'phrase' | 'verified' | 'stale' | 'missing' | 'partial';

const looks: Record<Exclude<State, 'phrase'>, { icon: LucideIcon; tone: string }> = {
  machine: { icon: Languages, tone: 'warning' },
  draft: { icon: PencilLine, tone: 'warning' },
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

interface Props {
  text: BilingualText;
  /** Both sides agreed on the phrase it was written with. */
  agreed?: boolean;
}

/** The state in an icon and words, so that no colour has to be seen. */
export function TextState({ text, agreed = false }: Props) {
  const { t } = useTranslation('channel');
  const state = stateOf(text);
  if (state === 'phrase') return <PhraseState agreed={agreed} />;
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

/** The translation of a standard phrase is approved once both sides agreed on it, or the whole book is; until that is known it counts as not. */
function PhraseState({ agreed }: { agreed: boolean }) {
  const { t } = useTranslation('channel');
  const reviewed = usePhraseBook().data?.reviewed === true || agreed;
  return (
    <span className="ch-state" data-tone={reviewed ? 'accent' : 'warning'}>
      <BookMarked size={13} aria-hidden />
      {t(reviewed ? 'state.phrase' : 'state.phrase_unreviewed')}
    </span>
  );
}
