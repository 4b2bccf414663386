import { useTranslation } from 'react-i18next';
import type { BilingualName, Language } from '../../../src/contract/basics.js';
import { homeLanguage } from '../../../src/language/clocks.js';
import { otherLanguage } from '../../../src/language/text.js';
import { Tag } from '../ui/Tag.js';
import type { ListedPerson } from './rows.js';

/** Says in a list that the other side cannot write this person yet, or only by a form nobody has confirmed. */
export function PersonNameMark({ person: { side, name } }: { person: ListedPerson }) {
  const { t } = useTranslation('people');
  if (!side) return null;
  const script = otherLanguage(homeLanguage(side));
  const part = name[script];
  if (part && part.status !== 'suggested') return null;
  return <Tag tone="warning">{part ? t(`mark.unconfirmed.${script}`) : t(`mark.missing.${script}`)}</Tag>;
}

/** Says in a list which language has no name for it yet. */
export function TermNameMark({ name }: { name: BilingualName }) {
  const { t } = useTranslation('people');
  const missing = (['vi', 'zh'] as const satisfies readonly Language[]).filter((language) => name[language] === null);
  return missing.map((language) => (
    <Tag key={language} tone="warning">
      {t(`mark.term_missing.${language}`)}
    </Tag>
  ));
}
