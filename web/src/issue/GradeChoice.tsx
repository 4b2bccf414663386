import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Grade, grades } from '../../../src/contract/grades.js';
import { useOtherWords } from '../sign-in/otherWords.js';

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
