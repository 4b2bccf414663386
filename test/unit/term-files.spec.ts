import { describe, expect, it } from '@jest/globals';
import papa from 'papaparse';
import { v7 as uuid } from 'uuid';
import type { SeedTerm, TermContent, TermView } from '../../src/contract/terms.js';
import { TermContent as Content } from '../../src/contract/terms.js';
import { checkFidelity } from '../../src/language/fidelity/fidelity.js';
import { allTerms, guardTerms, termsInForce } from '../../src/language/terms.js';
import { readSeed } from '../../src/terms/terms.seed.js';
import type { BothWords } from '../../web/src/export/sheet.js';
import { cellsOf, columns, sheetOf } from '../../web/src/terms/columns.js';
import { MissingColumns, readTerms } from '../../web/src/terms/reading.js';
import { tbxOf } from '../../web/src/terms/tbx.js';
import fc from '../chance.js';

const { terms: seed, domains } = readSeed();
/** The keys in place of the words: what an import knows as well. */
const words = { vi: (key: string) => key.split('.').at(-1), zh: (key: string) => key } as unknown as BothWords;
const by = {
  id: '01900000-0000-7000-8000-000000000001',
  name: { vi: null, zh: null },
  post: null,
  side: 'vn' as const,
};
const content: TermContent = {
  vi: 'bãi chờ',
  zh: '待检区',
  viForms: ['khu chờ'],
  zhForms: [],
  avoid: [{ lang: 'zh', term: '停车场' }],
  domain: 'infra',
  note: { vi: 'Trong cửa khẩu', zh: null },
};
const term = (more: Partial<TermView> = {}, outcome: 'agreed' | null = 'agreed'): TermView => {
  const hand = { by: { ...by, organisationId: null }, at: '2026-11-22T00:00:00.000Z' };
  const answer = outcome && { outcome, ...hand };
  return {
    id: '01900000-0000-7000-8000-000000000009',
    channelId: 'c',
    audience: 'channel:c',
    seedId: null,
    versions: [{ number: 1, content, ...hand, answer }],
    version: 2,
    ...more,
  };
};

/** A table as it comes back from a spreadsheet. */
const reread = (header: readonly string[], rows: readonly (readonly unknown[])[]) =>
  [header, ...rows].map((cells, at) => ({ row: at + 1, cells: cells.map(String) }));
const read = (
  cells: Partial<Record<(typeof columns)[number], string>>[],
  terms: TermView[] = [],
  own: SeedTerm[] = seed,
) =>
  readTerms(
    reread(
      columns,
      cells.map((row) => columns.map((column) => row[column] ?? '')),
    ),
    { seed: own, terms, domains, newId: uuid },
    words,
  );
const fresh = { vi: 'bãi mới', zh: '新区', domain: 'infra' };

describe('terms as a table', () => {
  it('that comes back as it left changes nothing', () => {
    const entries = allTerms(seed, [term()]);
    const { header, rows } = sheetOf(entries, new Map(), words);
    const text = papa.unparse([header as string[], ...(rows as string[][])]);
    const table = papa.parse<string[]>(text).data;
    expect(
      readTerms(reread(table[0] ?? [], table.slice(1)), { seed, terms: [term()], domains, newId: uuid }, words),
    ).toEqual([]);
  });

  it('proposes what was changed in a row, under the id that stands there', () => {
    const [changed, first] = read(
      [
        { ...cellsOf({ ...content, id: term().id }), zh: '候检区' },
        { ...cellsOf({ ...(seed[0] as SeedTerm), note: { vi: null, zh: null } }), forms_zh: '口岸；边境口岸' },
      ],
      [term()],
    );
    expect(changed?.proposal).toMatchObject({ id: term().id, seedId: null, seen: 2, content: { zh: '候检区' } });
    expect(first?.proposal).toMatchObject({ seedId: seed[0]?.id, content: { zhForms: ['口岸', '边境口岸'] } });
    expect(first?.proposal).not.toHaveProperty('seen');
  });

  it('says of each row what is wrong with it, and where', () => {
    const faults = read(
      [
        { ...fresh, zh: '' },
        { ...fresh, vi: '口岸' },
        { ...fresh, zh: 'cửa khẩu' },
        { ...fresh, domain: 'không có' },
        { ...fresh, id: 'gate-999' },
        { ...fresh, vi: 'x'.repeat(121) },
        { ...fresh, vi: 'bãi\u200bmới' },
        { ...fresh },
        { ...fresh },
        { ...cellsOf({ ...content, id: term().id }), zh: '候检区' },
      ],
      [term({}, null)],
    ).map(({ row, fault }) => fault && [row, fault.column, fault.kind]);
    expect(faults).toEqual([
      [2, 'zh', 'empty'],
      [3, 'vi', 'script'],
      [4, 'zh', 'script'],
      [5, 'domain', 'domain'],
      [6, 'id', 'unknown'],
      [7, 'vi', 'long'],
      [8, 'vi', 'signs'],
      undefined,
      [10, 'vi', 'twice'],
      [11, 'id', 'waits'],
    ]);
  });

  it('without its columns names those that are missing', () => {
    expect(() => readTerms(reread(['vi', 'số'], []), { seed, terms: [], domains, newId: uuid }, words)).toThrow(
      MissingColumns,
    );
  });

  it('proposes only what the service takes, whatever stands in the cells', () => {
    const blank = fc.constantFrom(' ', '\u00a0', '\u3000 ', '\u0301', "'", '\ufffe', ' ; \u0301');
    const cell = fc.oneof({ weight: 5, arbitrary: fc.string({ unit: 'grapheme', maxLength: 130 }) }, blank);
    fc.assert(
      fc.property(fc.record(Object.fromEntries(columns.map((column) => [column, cell]))), (row) => {
        for (const { proposal } of read([{ ...row, id: '', domain: 'gate' }]))
          if (proposal) expect(Content.safeParse(proposal.content).error).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('terms as TBX', () => {
  it('hold every language, form and word to avoid, and no sign of the mark-up', () => {
    const odd = { ...content, vi: 'A & B <x>', note: { vi: '"quoted"', zh: null } };
    const tbx = tbxOf(
      allTerms([], [term({ versions: term().versions.map((version) => ({ ...version, content: odd })) })]),
      'x',
    );
    expect(tbx).toContain('<term>A &amp; B &lt;x&gt;</term>');
    expect(tbx).toContain('<langSec xml:lang="zh-Hans">');
    expect(tbx).toMatch(/<term>停车场<\/term>\s*<termNote type="administrativeStatus">deprecatedTerm-admn-sts/);
    expect(tbx).not.toContain('<!DOCTYPE');
    expect(tbxOf(allTerms(seed, []), 'x').match(/<conceptEntry /g)).toHaveLength(seed.length);
  });
});

describe('the guard', () => {
  const kinds = (terms: readonly TermView[]) => {
    const held = guardTerms(termsInForce(seed, terms, 'c'));
    return checkFidelity('Xe đỗ tại bãi chờ.', '车辆停在停车场。', { terms: held }).map(({ kind }) => kind);
  };

  it('warns of an agreed term that is not used and of a word to avoid, and of no term nobody agreed on', () => {
    expect(kinds([term()])).toEqual(['term', 'term-avoided']);
    expect(kinds([term({}, null)])).toEqual([]);
    expect(kinds([term({ channelId: 'd' })])).toEqual([]);
  });
});
