import { useTranslation } from 'react-i18next';
import type { PersonName } from '../../../src/contract/people.js';
import { personName } from '../../../src/language/names.js';
import { useLanguage } from '../i18n.js';
import './parts.css';

interface Props {
  name: PersonName;
  /** The other script behind it too, where it is known. */
  both?: boolean;
}

/** A person's name in the reader's script; a form nobody has confirmed is dotted and says so. */
export function PersonNameText({ name, both = false }: Props) {
  const { t } = useTranslation();
  const shown = personName(name, useLanguage());
  const mark = (status: typeof shown.status) =>
    status === 'suggested' ? { className: 'person-name-suggested', title: t('name.suggested') } : {};
  return (
    <>
      <span lang={shown.lang} {...mark(shown.status)}>
        {shown.text}
      </span>
      {both && shown.other && (
        <>
          {' '}
          <span className="person-name-other">
            (
            <span lang={shown.other.lang} {...mark(shown.other.status)}>
              {shown.other.text}
            </span>
            )
          </span>
        </>
      )}
    </>
  );
}
