import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fidelity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function evaluate(path: string[], cwd = root) {
  const typed = ['--prefix', root, 'run', '--silent', 'evaluate:fidelity', '--', ...path];
  const { status, stdout, stderr } = spawnSync('npm', typed, { cwd, encoding: 'utf8' });
  return {
    status,
    stderr,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(folder, name);
}

const term = { vi: 'lối mở', zh: '通道' };
const pair = { id: 'A', vi: 'Có 12 xe.', zh: '有12辆车。', expect: 'match' };

describe('evaluate:fidelity', () => {
  it('prints one line a case and a summary, and nothing else', () => {
    const { status, lines } = evaluate(['reference/lang-consistency-cases.json']);
    expect(status).toBe(0);
    expect(lines).toHaveLength(48);
    expect(lines[0]).toEqual({ id: 'LC001', verdict: 'match', kinds: [], warn: ['punctuation'] });
    expect(lines[40]).toMatchObject({ id: 'LC041', verdict: 'mismatch', kinds: ['marker', 'time'] });
    expect(lines[47]).toMatchObject({
      summary: { cases: 47, right: 47, wrong: [], falseAlarms: 0, missed: 0, otherKinds: [] },
    });
  });

  it('finds a file beside whoever typed the command, and counts a missing term as a difference', () => {
    file('own.json', {
      cases: [
        pair,
        {
          ...pair,
          id: 'B',
          vi: 'Xe chờ ở lối mở.',
          zh: '车辆在口岸等候。',
          expect: 'mismatch',
          kinds: ['term'],
          terms: [term],
        },
      ],
    });
    const { status, lines } = evaluate(['own.json'], folder);
    expect(status).toBe(0);
    expect(lines[1]).toEqual({ id: 'B', verdict: 'mismatch', kinds: ['term'], warn: [] });
  });

  it('ends with 1 when a verdict is not the expected one', () => {
    const { status, lines } = evaluate([file('wrong.json', { cases: [{ ...pair, zh: '有13辆车。' }] })]);
    expect(status).toBe(1);
    expect(lines.at(-1)).toMatchObject({ summary: { right: 0, wrong: ['A'], falseAlarms: 1 } });
  });

  it.each([
    ['Name the file', []],
    ['no such file', [join(folder, 'nowhere.json')]],
    ['is not JSON', [file('broken.json', '{"cases": [')]],
    ['no list of "cases"', [file('empty.json', { title: 'x' })]],
    ['"zh" is no text', [file('half.json', { cases: [{ id: 'A', vi: 'a', expect: 'match' }] })]],
    ['neither match nor mismatch', [file('maybe.json', { cases: [{ ...pair, expect: 'maybe' }] })]],
    ['"terms" is no list', [file('terms.json', { cases: [{ ...pair, terms: 'x' }] })]],
  ])('says in a sentence what is wrong: %s', (sentence, path) => {
    const { status, stderr, lines } = evaluate(path);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect(lines).toEqual([]);
  });
});
