import { readFileSync } from 'node:fs';
import { median, quantile, table } from './figures.mjs';

/**
 * What runs while somebody types: the guard over the two texts of a pair, held to all terms of the service as if both
 * sides had agreed on them, and the terms found in one text. The pairs are the standard phrases, the cases of the guard
 * and the articles of the demo; each is timed many times, and nothing is remembered from one to the next.
 */

const rounds = 30;

const reference = (name) => JSON.parse(readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8'));

/** Every place in a file where both languages stand side by side. */
function pairsIn(value) {
  if (Array.isArray(value)) return value.flatMap(pairsIn);
  if (value === null || typeof value !== 'object') return [];
  const own = typeof value.vi === 'string' && typeof value.zh === 'string' ? [{ vi: value.vi, zh: value.zh }] : [];
  return [...own, ...Object.values(value).flatMap(pairsIn)];
}

/** Milliseconds each takes, the middle of many times: what else the machine does in between is none of ours. */
function timed(given, work) {
  const times = given.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, one] of given.entries()) {
      const from = performance.now();
      work(one);
      times[at].push(performance.now() - from);
    }
  }
  return times.map(median);
}

export async function language() {
  const { checkFidelity } = await import('../dist/language/fidelity/fidelity.js');
  const { termFinder } = await import('../dist/language/term-hits.js');
  const { allTerms } = await import('../dist/language/terms.js');
  const { readSeed } = await import('../dist/terms/terms.seed.js');
  const files = [
    'phrases.json',
    'lang-consistency-cases.json',
    'scenario-lao-cai-2024.json',
    'scenario-lang-son-2022.json',
  ];
  const pairs = files.flatMap((name) => pairsIn(reference(name))).filter(({ vi, zh }) => vi.length > 20 && zh !== '');
  const entries = allTerms(readSeed().terms, []);
  const terms = entries.map((entry) => ({ ...entry, status: 'agreed' }));
  const finders = { vi: termFinder(entries, 'vi'), zh: termFinder(entries, 'zh') };
  const spent = {
    guard: timed(pairs, ({ vi, zh }) => checkFidelity(vi, zh, { terms })),
    terms: timed(pairs, ({ vi }) => finders.vi(vi)).concat(timed(pairs, ({ zh }) => finders.zh(zh))),
  };
  const figures = { pairs: 'pairs', letters: 'median length of the Vietnamese text' };
  const sizes = {
    pairs: pairs.length,
    letters: quantile(
      pairs.map(({ vi }) => vi.length),
      0.5,
    ),
  };
  const of = (values) => ({ p50: quantile(values, 0.5), p99: quantile(values, 0.99), most: Math.max(...values) });
  table('Guard and terms: what was read', figures, { ours: [sizes] });
  table(
    'Guard and terms, ms',
    { p50: 'p50', p99: 'p99', most: 'the slowest' },
    { 'guard, a pair': [of(spent.guard)], 'terms, a text': [of(spent.terms)] },
  );
}
