import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade } from '../../../src/contract/issues.js';
import { useOtherWords } from '../sign-in/otherWords.js';

/** In the order from the softest to the plainest, then what was done or will be. */
const grades: readonly Grade[] = [
  'took_note',
  'under_study',
  'agreed_in_principle',
  'agreed_in_part',
  'agreed',
  'not_agreed',
  'referred_upward',
  'already_done',
  'planned_without_date',
];

interface Props {
  value: Grade | undefined;
  onChange(grade: Grade): void;
}

/** The graded answers, each with what it says and does not say, and as the other side will read it. */
export function GradeChoice({ value, onChange }: Props) {
  const { t } = useTranslation('issue');
  const { lang, say } = useOtherWords('issue');
  const name = useId();
  return (
    <fieldset className="is-grades">
      <legend>{t('grade_label')}</legend>
      {grades.map((grade) => (
        <label key={grade} data-chosen={grade === value || undefined}>
          <input type="radio" name={name} value={grade} checked={grade === value} onChange={() => onChange(grade)} />
          <span>
            <b>{t(`grade.${grade}`)}</b>{' '}
            <span className="is-other" lang={lang}>
              {say(`grade.${grade}`)}
            </span>
            <small>{t(`grade_says.${grade}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
