import { useTranslation } from 'react-i18next';
import { limits } from '../../../src/contract/limits.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { Callout } from '../ui/Callout.js';
import { nameOf } from './columns.js';
import type { ReadRow } from './reading.js';

/** What a file would change, row by row, and what is wrong with it where. */
export function ImportPreview({ rows, proposals }: { rows: readonly ReadRow[]; proposals: number }) {
  const { t } = useTranslation('terms');
  const own = useLanguage();
  const other = otherLanguage(own);
  const blocked = rows.some(({ fault }) => fault !== undefined);
  const most = limits.termsPerImport;
  if (rows.length === 0) return <Callout tone="info">{t('import.nothing')}</Callout>;
  return (
    <>
      {blocked && <Callout tone="error">{t('import.blocked')}</Callout>}
      {proposals > most && <Callout tone="error">{t('import.too_many', { count: proposals, most })}</Callout>}
      {!blocked && proposals <= most && <Callout tone="ok">{t('import.fine', { count: proposals })}</Callout>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <div className="im-scroll" role="region" aria-label={t('import.preview')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.place')}</th>
              <th scope="col">{t(`field.${own}`)}</th>
              <th scope="col">{t(`field.${other}`)}</th>
              <th scope="col">{t('import.finding')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, fault, proposal, ...texts }) => (
              <tr key={row} data-finding={fault ? 'empty' : undefined}>
                <th scope="row">
                  {fault ? t('import.at_column', { row, column: t(nameOf(fault.column)) }) : t('import.at', { row })}
                </th>
                <td lang={langTag(own)}>{texts[own]}</td>
                <td lang={langTag(other)}>{texts[other]}</td>
                <td>{t(`import.found.${fault?.kind ?? (proposal?.seen || proposal?.seedId ? 'changed' : 'new')}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
