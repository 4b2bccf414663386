import type { TermEntry, TermStatus } from '../../../src/language/terms.js';

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign] ?? '',
  );

/** How TBX-Basic says how far a term can be relied on. */
const statuses: Record<TermStatus, string> = {
  agreed: 'preferredTerm-admn-sts',
  proposed: 'admittedTerm-admn-sts',
  unreviewed: 'admittedTerm-admn-sts',
  refused: 'deprecatedTerm-admn-sts',
};

const termSec = (term: string, status: string) =>
  `        <termSec>\n          <term>${escaped(term)}</term>\n          <termNote type="administrativeStatus">${status}</termNote>\n        </termSec>\n`;

function langSec(entry: TermEntry, language: 'vi' | 'zh'): string {
  const [first, forms] = language === 'vi' ? [entry.vi, entry.viForms] : [entry.zh, entry.zhForms];
  const avoided = entry.avoid.flatMap(({ lang, term }) => (lang === language ? [term] : []));
  const note = entry.note[language];
  return (
    `      <langSec xml:lang="${language === 'vi' ? 'vi' : 'zh-Hans'}">\n` +
    (note
      ? `        <descripGrp>\n          <descrip type="definition">${escaped(note)}</descrip>\n        </descripGrp>\n`
      : '') +
    termSec(first, statuses[entry.status]) +
    forms.map((form) => termSec(form, 'admittedTerm-admn-sts')).join('') +
    avoided.map((form) => termSec(form, 'deprecatedTerm-admn-sts')).join('') +
    '      </langSec>\n'
  );
}

/** The term base as TBX-Basic (ISO 30042:2019, DCA style): no entity but the five, no document type. */
export function tbxOf(entries: readonly TermEntry[], title: string): string {
  const concepts = entries.map(
    (entry) =>
      `    <conceptEntry id="c-${escaped(entry.id)}">\n` +
      `      <descrip type="subjectField">${escaped(entry.domain)}</descrip>\n` +
      (entry.status === 'unreviewed' ? '      <note>unreviewed</note>\n' : '') +
      `${langSec(entry, 'vi')}${langSec(entry, 'zh')}    </conceptEntry>\n`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<tbx type="TBX-Basic" style="dca" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2">\n' +
    `  <tbxHeader>\n    <fileDesc>\n      <titleStmt>\n        <title>${escaped(title)}</title>\n      </titleStmt>\n` +
    `      <sourceDesc>\n        <p>${escaped(title)}</p>\n      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n` +
    `  <text>\n    <body>\n${concepts.join('')}    </body>\n  </text>\n</tbx>\n`
  );
}
