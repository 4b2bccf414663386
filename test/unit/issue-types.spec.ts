import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IssueTypes, readTypes } from '../../src/issues/issue-types.js';

describe('a type of issues', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gates-types-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const label = { vi: 'Loại', zh: '类型' };
  const type = {
    ...{ key: 'mine', order: 1, icon: 'truck', label, hint: label, decides: ['board'] },
    ...{ days: { answer: 3, confirm: 3 }, papers: [] },
    fields: [{ key: 'goods', kind: 'text', label }],
  };
  const read = (value: unknown) => {
    writeFileSync(join(folder, 'mine.json'), typeof value === 'string' ? value : JSON.stringify(value));
    return readTypes(folder);
  };

  it('is added by adding a file', () => {
    expect(read(type)).toMatchObject([{ key: 'mine', fields: [{ key: 'goods', required: false, owner: 'raiser' }] }]);
  });

  it.each([
    ['{', 'mine.json', 'the file'],
    [{ ...type, key: 'other' }, 'mine.json', 'key'],
    [{ ...type, colour: 'red' }, 'mine.json', 'the whole'],
    [{ ...type, label: { vi: 'Loại' } }, 'mine.json', 'label.zh'],
    [{ ...type, fields: [{ key: 'goods', kind: 'colour', label }] }, 'mine.json', 'fields.0.kind'],
    [{ ...type, fields: [{ key: 'goods', kind: 'choice', label }] }, 'mine.json', 'fields.0.options'],
    [{ ...type, fields: [{ key: 'driver', kind: 'person', label }] }, 'mine.json', 'fields.0.personal'],
    [{ ...type, fields: [{ ...type.fields[0], personal: { purpose: label } }] }, 'mine.json', 'fields.0.personal'],
    [{ ...type, handOver: true }, 'mine.json', 'handOver'],
    [{ ...type, fields: [...type.fields, ...type.fields] }, 'mine.json', 'fields'],
  ])('that is wrong says in which file and where: %j', (value, file, where) => {
    expect(() => read(value)).toThrow(`The type of issues in ${file} is wrong at ${where}: `);
  });

  it('has, in every file of the service, blanks in its title that are its fields, and no label twice', () => {
    for (const { key, title, fields } of new IssueTypes().all) {
      const known = fields.map((field) => field.key);
      const blanks = [title?.vi, title?.zh].flatMap((text) => [...(text ?? '').matchAll(/\{(\w+)\}/g)]);
      expect([key, blanks.map(([, blank]) => blank).filter((blank) => !known.includes(blank ?? ''))]).toEqual([
        key,
        [],
      ]);
      const labels = fields.map((field) => field.label.vi);
      expect([key, new Set(labels).size]).toEqual([key, labels.length]);
    }
  });
});
