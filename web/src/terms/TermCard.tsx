import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TermEntry } from '../../../src/language/terms.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { StatusTag } from '../wordings/StatusTag.js';

interface Props {
  entry: TermEntry;
  /** The words it belongs to. */
  at: HTMLElement;
  /** Opened by a key: the focus goes into it, and back to the words with Esc. */
  entered: boolean;
}

const gap = 6;

/** A term in both languages beside where it stands: how sure it is, what else counts as right, and what to avoid. */
export function TermCard({ entry, at, entered }: Props) {
  const { t } = useTranslation('terms');
  const own = useLanguage();
  const other = otherLanguage(own);
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = ref.current;
    if (!card) return;
    const words = at.getClientRects()[0] ?? at.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const below = words.bottom + gap + height < innerHeight;
    card.style.left = `${Math.max(8, Math.min(words.left, innerWidth - width - 8))}px`;
    card.style.top = `${Math.max(8, below ? words.bottom + gap : words.top - gap - height)}px`;
    card.style.visibility = 'visible';
  }, [at]);
  useEffect(() => {
    at.setAttribute('aria-describedby', 'term-card');
    return () => at.removeAttribute('aria-describedby');
  }, [at]);
  useEffect(() => {
    if (entered) ref.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [entered]);
  const forms = (language: 'vi' | 'zh') => (language === 'vi' ? entry.viForms : entry.zhForms);
  return (
    <div ref={ref} id="term-card" className="tm-card" role="dialog" aria-label={t('card.label')}>
      {[own, other].map((language) => (
        <p key={language} className={language === own ? 'tm-card-own' : 'tm-card-other'}>
          <b lang={langTag(language)}>{entry[language]}</b>
          {forms(language).length > 0 && (
            <small>
              {t('card.also')} <span lang={langTag(language)}>{forms(language).join(t('list'))}</span>
            </small>
          )}
        </p>
      ))}
      <p className="tm-card-status">
        <StatusTag status={entry.status} />
        {entry.status === 'unreviewed' && <small>{t('unreviewed_says')}</small>}
      </p>
      {entry.avoid.length > 0 && (
        <p>
          {t('card.avoid')}{' '}
          {entry.avoid.map(({ lang, term }) => (
            <s key={`${lang} ${term}`} lang={langTag(lang)}>
              {term}
            </s>
          ))}
        </p>
      )}
      {(entry.note[own] ?? entry.note[other]) && (
        <p lang={langTag(entry.note[own] ? own : other)}>{entry.note[own] ?? entry.note[other]}</p>
      )}
      <Link to={`/terms?term=${entry.id}`}>{t('card.open')}</Link>
    </div>
  );
}
