import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Language } from '../../../src/contract/basics.js';
import type { Frozen, MinutesDetail } from '../../../src/contract/minutes.js';
import { clausesOf } from '../../../src/language/clauses.js';
import { otherSide } from '../../../src/language/clocks.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { usePlace } from '../agreements/ClauseText.js';
import { TermedText } from '../terms/TermedText.js';
import { useReader } from '../ui/reader.js';
import { ClauseMark } from './ClauseMark.js';
import { type Block, blocksOf } from './paper.js';
import { linesOf } from './places.js';
import { SignatureBox } from './SignatureBox.js';

interface Props {
  detail: MinutesDetail;
  frozen: Frozen;
}

/** Both texts beside each other, letter for letter as they were frozen, and under them who signed. */
export function Paper({ detail, frozen }: Props) {
  const { t } = useTranslation('minutes');
  const { minutes } = detail;
  const place = usePlace();
  const { hash: aimed } = useLocation();
  const clauses = useMemo(() => new Map(clausesOf(detail).map((clause) => [clause.id, clause])), [detail]);
  // Whoever follows the address of a clause comes to it.
  useEffect(() => {
    if (aimed) document.getElementById(aimed.slice(1))?.scrollIntoView({ block: 'center' });
  }, [aimed]);
  const { language: own, side } = useReader();
  const away = otherLanguage(own);
  const { texts, statement, hash } = frozen;
  const parties = (language: Language) =>
    [...statement.parties]
      .sort((a) => (a.side === (language === 'vi' ? 'vn' : 'cn') ? -1 : 1))
      .map(({ organisationId, [language]: name }) => (
        <span key={organisationId} className="mp-party">
          {name}
        </span>
      ));
  return (
    <article className="mp" aria-label={t('paper')}>
      <header className="mp-pair">
        {([own, away] as const).map((language) => {
          const [title, place] = blocksOf(texts[language]);
          return (
            <div key={language} lang={langTag(language)} dir="auto">
              {title && <BlockText block={title} language={language} />}
              <p className="mp-parties">{parties(language)}</p>
              {place && <BlockText block={place} language={language} />}
            </div>
          );
        })}
      </header>
      {linesOf(detail, texts[own], texts[away]).map(({ clauseId, pair }, at) => {
        const clause = clauseId && minutes.state === 'signed' ? clauses.get(clauseId) : undefined;
        const id = clause && `clause-${clause.id}`;
        return (
          <div
            key={`${at}`}
            id={id}
            className="mp-pair"
            data-kind={pair[0]?.kind ?? pair[1]?.kind}
            data-aimed={(id !== undefined && aimed === `#${id}`) || undefined}
          >
            {([own, away] as const).map((language, column) => {
              const block = pair[column];
              return (
                <div key={language} lang={langTag(language)} dir="auto">
                  {block && <BlockText block={block} language={language} />}
                </div>
              );
            })}
            {clause && <ClauseMark minutes={minutes} clauseId={clause.id} place={place(clause)} />}
          </div>
        );
      })}
      <div className="mp-signatures">
        {[side, otherSide(side)].map((one) => (
          <SignatureBox key={one} side={one} minutes={minutes} />
        ))}
      </div>
      <footer>
        <span translate="no">SHA-256 {hash.replace(/^(.{4})(.{4})(.{4}).*(.{4})$/, '$1 $2 $3 … $4')}</span>
        <b translate="no">{frozen.fingerprint}</b>
        <span>{t('version', { version: statement.version })}</span>
      </footer>
    </article>
  );
}

function BlockText({ block: { kind, text }, language }: { block: Block; language: Language }) {
  if (kind === 'title') {
    return (
      <h1>
        <TermedText text={text} language={language} />
      </h1>
    );
  }
  if (kind === 'part') {
    return (
      <h2>
        <TermedText text={text} language={language} />
      </h2>
    );
  }
  if (kind === 'clause') {
    return (
      <h3>
        <TermedText text={text} language={language} />
      </h3>
    );
  }
  return (
    <p>
      <TermedText text={text} language={language} />
    </p>
  );
}
