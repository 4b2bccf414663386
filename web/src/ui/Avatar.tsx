import type { Side } from '../../../src/contract/basics.js';
import type { PersonName } from '../../../src/contract/people.js';
import { avatarLetters, personName } from '../../../src/language/names.js';
import { useLanguage } from '../i18n.js';
import './parts.css';

interface Props {
  person: { name: PersonName; side: Side | null };
  size?: 'small' | 'medium' | 'large';
}

/** A person's letters on the colour of their side; the name always stands beside it, so it is not read aloud. */
export function Avatar({ person, size = 'medium' }: Props) {
  const language = useLanguage();
  return (
    <span
      className={`avatar avatar-${size} ${person.side ? `avatar-${person.side}` : ''}`}
      lang={personName(person.name, language).lang}
      aria-hidden="true"
    >
      {avatarLetters(person.name, language)}
    </span>
  );
}
