import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { PaperQuery } from '../../../src/contract/documents.js';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { homeLanguage, otherSide } from '../../../src/language/clocks.js';
import { useReader } from '../ui/reader.js';
import { PaperLink } from './PaperLink.js';

const formats = ['pdf', 'docx'] as const;

/** The papers: each side’s copy in both languages, which names that side first, and both texts side by side to work with. */
export function Papers({ minutes }: { minutes: Pick<MinutesView, 'id' | 'number'> }) {
  const { t } = useTranslation('minutes');
  const { side } = useReader();
  const copies = [side, otherSide(side)].flatMap((copy) => {
    const own = homeLanguage(copy);
    return [own, own === 'vi' ? 'zh' : 'vi'].map((language) => ({ copy, language: language as Language }));
  });
  const papers: Omit<PaperQuery, 'format'>[] = [...copies, { copy: 'working' }];
  return (
    <section aria-labelledby="me-papers">
      <h2 id="me-papers">{t('papers.title')}</h2>
      <ul className="me-papers">
        {papers.map((paper) => {
          const name = paper.language ? t(`papers.${paper.copy}.${paper.language}`) : t('papers.working');
          return (
            <li key={`${paper.copy}${paper.language}`}>
              <span>{name}</span>
              {formats.map((format) => (
                <PaperLink
                  key={format}
                  minutes={minutes}
                  paper={{ ...paper, format }}
                  className="text-button"
                  label={t(`papers.save_${format}`, { name })}
                >
                  {t(`papers.${format}`)}
                </PaperLink>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
