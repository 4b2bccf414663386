import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = ['.', 'docs', 'docs/decisions', 'docker', 'reference'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => relative('.', join(folder, name))),
);
/** Running text: no code, no addresses. */
const prose = (text: string) => text.replaceAll(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)/g, '');
const count = (text: string, what: RegExp) => [...text.matchAll(what)].length;

describe('the documents', () => {
  it('point to things that are there', () => {
    const lost = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(lost).toEqual([]);
  });

  it('name tests that are there for every promise', () => {
    const named = new Set(
      [...read('docs/security-model.md').matchAll(/`(test\/[\w./-]+)`/g)].map(([, path = '']) => path),
    );
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(['vi', 'zh'])('promise the same in %s, point by point', (language) => {
    const [ours, theirs] = [read('docs/security-model.md'), read(`docs/security-model.${language}.md`)];
    for (const what of [/^## /gm, /^\| /gm, /^- /gm, /●/g]) expect(count(theirs, what)).toBe(count(ours, what));
    const tests = (text: string) => [...text.matchAll(/`test\/[^`]+`/g)].map(([name]) => name);
    expect(tests(theirs)).toEqual(tests(ours));
  });

  it('speak to officials as is due', () => {
    for (const page of pages.filter((name) => name.endsWith('.vi.md'))) {
      expect(prose(read(page))).not.toMatch(/(?<!\p{L})bạn(?!\p{L})/iu);
      expect(read(page)).toBe(read(page).normalize('NFC'));
    }
    for (const page of pages.filter((name) => name.endsWith('.zh.md'))) {
      expect(prose(read(page))).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|你/u);
    }
  });
});
