import type { Language } from '../../contract/basics.js';
import type { Finding, Span, Term } from './facts.js';
import { warn } from './findings.js';

/** Lower case, with the tone mark in one place ("hoà" is "hòa"), sign for sign. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return same.replace(/o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ]/gu, (pair) => newStyle[pair] ?? pair);
}

const newStyle: Record<string, string> = Object.fromEntries(
  [
    'oà òa',
    'oá óa',
    'oả ỏa',
    'oã õa',
    'oạ ọa',
    'oè òe',
    'oé óe',
    'oẻ ỏe',
    'oẽ õe',
    'oẹ ọe',
    'uỳ ùy',
    'uý úy',
    'uỷ ủy',
    'uỹ ũy',
    'uỵ ụy',
  ].map((pair) => pair.split(' ') as [string, string]),
);

/** Where a form stands in a text; a Vietnamese one only as whole syllables. */
function findForm(text: string, form: string, language: Language): Span | undefined {
  if (form === '') return undefined;
  for (let from = text.indexOf(form); from >= 0; from = text.indexOf(form, from + 1)) {
    const to = from + form.length;
    if (language === 'zh' || (!letter(text, from - 1) && !letter(text, to))) return { from, to };
  }
  return undefined;
}

const letter = (text: string, at: number) => at >= 0 && at < text.length && /\p{L}|\d/u.test(text.charAt(at));

interface Use {
  term: Term;
  at: Span;
}

const known = new WeakMap<Term, Record<Language, string[]>>();

/** Every form of a term, also without what stands in brackets behind it; worked out once, for a term base is large. */
function formsOf(term: Term, language: Language): string[] {
  const forms = known.get(term) ?? { vi: allForms(term.vi, term.viForms), zh: allForms(term.zh, term.zhForms) };
  known.set(term, forms);
  return forms[language];
}

function allForms(first: string, others: readonly string[] = []): string[] {
  return [first, ...others]
    .flatMap((form) => [form, form.replace(/\s*[(（].*$/u, '')])
    .map((form) => plain(form.normalize('NFC')));
}

/** The terms a text uses by their first name; one inside a longer one does not count. */
function used(text: string, terms: readonly Term[], language: Language): Use[] {
  const uses = terms.flatMap((term) => {
    if (/…|\.\.\./.test(term.vi + term.zh)) return [];
    const at = findForm(text, formsOf(term, language)[0] ?? '', language);
    return at ? [{ term, at }] : [];
  });
  const inside = (one: Span, other: Span) =>
    one !== other && other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from;
  return uses.filter(({ at }) => !uses.some((other) => inside(at, other.at)));
}

/** Terms and names whose counterpart the other text lacks, and wordings the term base asks to avoid. */
export function compareTerms(viText: string, zhText: string, terms: readonly Term[]): Finding[] {
  const texts = { vi: plain(viText), zh: plain(zhText) };
  const here = (term: Term, language: Language) =>
    formsOf(term, language)
      .map((form) => findForm(texts[language], form, language))
      .find(Boolean);
  const uses = { vi: used(texts.vi, terms, 'vi'), zh: used(texts.zh, terms, 'zh') };
  const findings: Finding[] = [];
  const told = new Set<Term>();
  for (const { term, at } of uses.vi) {
    if (
      uses.zh.some((other) => other.term.vi === term.vi) ||
      terms.some((other) => other.vi === term.vi && here(other, 'zh'))
    )
      continue;
    told.add(term);
    findings.push(warn('term', at, undefined, term.zh));
  }
  for (const { term, at } of uses.zh) {
    if (terms.some((other) => other.zh === term.zh && (told.has(other) || here(other, 'vi')))) continue;
    findings.push(warn('term', undefined, at, term.vi));
  }
  for (const term of terms) {
    for (const { lang, term: form } of term.avoid ?? []) {
      const at = findForm(texts[lang], plain(form.normalize('NFC')), lang);
      if (!at || !here(term, lang === 'vi' ? 'zh' : 'vi')) continue;
      if (formsOf(term, lang).some((good) => good.includes(plain(form)) && findForm(texts[lang], good, lang))) continue;
      findings.push(warn('term-avoided', lang === 'vi' ? at : undefined, lang === 'zh' ? at : undefined, form));
    }
  }
  return findings;
}
