import { Languages } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import { langTag } from '../../../src/language/text.js';
import { Findings } from '../guard/Findings.js';
import { MeantChoice } from '../guard/MeantChoice.js';
import type { Guard } from '../guard/useGuard.js';
import type { Draft } from './drafts.js';
import { GrowingText } from './GrowingText.js';
import { useInterpreters } from './HoldChoice.js';
import { LengthNote } from './LengthNote.js';

interface Props {
  draft: Draft;
  change(part: Partial<Draft>): void;
  /** The language one does not write in first. */
  language: Language;
  /** What is to be said of the two wordings. */
  guard: Guard;
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void;
}

/** The author's own wording in the other language, and a word when the original was changed after it. */
export function OtherWording({ draft, change, language, guard, onKeyDown }: Props) {
  const { t } = useTranslation('channel');
  const { any } = useInterpreters();
  const other = draft.other.trim();
  return (
    <div>
      <p className="cp-cap">
        <Languages size={14} aria-hidden /> {t(`compose.other.${language}`)}
      </p>
      <GrowingText
        label={t(`compose.other.${language}`)}
        lang={langTag(language)}
        value={draft.other}
        placeholder={t(any ? 'compose.other_hint' : 'compose.other_hint_alone')}
        onChange={(next) => change({ other: next, otherFor: draft.text, meant: undefined })}
        onKeyDown={onKeyDown}
      />
      <LengthNote length={other.length} over="compose.other_over" />
      {other !== '' && draft.otherFor !== undefined && draft.otherFor !== draft.text && (
        <p className="cp-stale">
          {t('compose.other_stale')}{' '}
          <button type="button" className="ch-link" onClick={() => change({ other: '' })}>
            {t('compose.other_clear')}
          </button>
        </p>
      )}
      <Findings {...guard} />
      {(draft.meant || !guard.agrees()) && <MeantChoice value={draft.meant} onChange={(meant) => change({ meant })} />}
    </div>
  );
}
