import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { TermContent } from '../../../src/contract/terms.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useTermBase } from '../api/terms.js';
import { useLanguage } from '../i18n.js';

/** All that one version of a term says. */
export function TermFacts({ content }: { content: TermContent }) {
  const { t } = useTranslation('terms');
  const own = useLanguage();
  const { domains } = useTermBase();
  const languages = [own, otherLanguage(own)] as const;
  const avoided = (language: Language) => content.avoid.flatMap(({ lang, term }) => (lang === language ? [term] : []));
  const rows = languages.flatMap((language) => [
    { key: language, label: t(`field.${language}`), language, words: [content[language]] },
    {
      key: `forms ${language}`,
      label: t(`field.forms_${language}`),
      language,
      words: language === 'vi' ? content.viForms : content.zhForms,
    },
    { key: `avoid ${language}`, label: t(`field.avoid_${language}`), language, words: avoided(language) },
    { key: `note ${language}`, label: t(`field.note_${language}`), language, words: [content.note[language] ?? ''] },
  ]);
  return (
    <dl className="person-facts terms-facts">
      {rows
        .filter(({ words }) => words.some((one) => one !== ''))
        .map(({ key, label, language, words }) => (
          <div key={key}>
            <dt>{label}</dt>
            {words.map((one) => (
              <dd key={one} lang={langTag(language)}>
                {one}
              </dd>
            ))}
          </div>
        ))}
      <div>
        <dt>{t('field.domain')}</dt>
        <dd>{domains.find(({ id }) => id === content.domain)?.[own]}</dd>
      </div>
    </dl>
  );
}
