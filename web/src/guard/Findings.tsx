import { Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { Finding } from '../../../src/language/fidelity/fidelity.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import './guard.css';

interface Props {
  texts: Record<Language, string>;
  findings: readonly Finding[];
}

/** Where two texts do not say the same, in a sentence each, with the words of both that are meant. */
export function Findings({ texts, findings }: Props) {
  const { t } = useTranslation('guard');
  const own = useLanguage();
  if (findings.length === 0) return null;
  const blocks = findings.filter(({ severity }) => severity === 'block');
  const warns = findings.filter(({ severity }) => severity === 'warn');
  return (
    <ul className="guard" aria-label={t('title')}>
      {[...blocks, ...warns].slice(0, most).map((finding) => {
        const Icon = finding.severity === 'block' ? TriangleAlert : Info;
        return (
          <li key={keyOf(finding)} data-severity={finding.severity}>
            <Icon size={14} aria-hidden />
            <span>
              {t(`kind.${finding.kind}`)}
              {finding.kind === 'term' && finding.term && (
                <span className="guard-words">
                  {t('expected')} <q lang={langTag(finding.vi ? 'zh' : 'vi')}>{finding.term}</q>
                </span>
              )}
              {[own, otherLanguage(own)].map((language) => {
                const span = finding[language];
                return (
                  <span key={language} className="guard-words">
                    {t(`in.${language}`)}{' '}
                    {span && span.to > span.from ? (
                      <q lang={langTag(language)}>
                        {texts[language].slice(span.from, span.to).replace(/^[\s\p{P}]+/u, '')}
                      </q>
                    ) : (
                      <em>{t('nothing')}</em>
                    )}
                  </span>
                );
              })}
            </span>
          </li>
        );
      })}
      {findings.length > most && <li>{t('more', { count: findings.length - most })}</li>}
    </ul>
  );
}

const most = 6;
const keyOf = ({ kind, vi, zh }: Finding) => `${kind} ${vi?.from ?? '-'} ${zh?.from ?? '-'}`;
