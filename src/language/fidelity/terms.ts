import type { Language } from '../../contract/basics.js';
import { inOneSpelling } from '../spelling.js';
import type { Finding, Span, Term } from './facts.js';
import { warn } from './findings.js';

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

interface Forms extends Record<Language, string[]> {
  avoid: { lang: Language; form: string }[];
}

const known = new WeakMap<Term, Forms>();

/** Every form of a term, also without what stands in brackets behind it; worked out once, for a term base is large. */
function formsOf(term: Term): Forms {
  let forms = known.get(term);
  if (!forms) {
    const avoid = (term.avoid ?? []).map(({ lang, term: form }) => ({ lang, form: spelled(form) }));
    forms = { vi: allForms(term.vi, term.viForms), zh: allForms(term.zh, term.zhForms), avoid };
    known.set(term, forms);
  }
  return forms;
}

const spelled = (form: string) => inOneSpelling(form.normalize('NFC'));

function allForms(first: string, others: readonly string[] = []): string[] {
  return [first, ...others].flatMap((form) => [form, form.replace(/\s*[(（].*$/u, '')]).map(spelled);
}

/** The terms a text uses by their first name; one inside a longer one does not count. */
function used(text: string, terms: readonly Term[], language: Language): Use[] {
  const uses = terms.flatMap((term) => {
    const at = term.unreviewed ? undefined : findForm(text, formsOf(term)[language][0] ?? '', language);
    return at && !/…|\.\.\./.test(term.vi + term.zh) ? [{ term, at }] : [];
  });
  const inside = (one: Span, other: Span) =>
    one !== other && other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from;
  return uses.filter(({ at }) => !uses.some((other) => inside(at, other.at)));
}

/** Terms and names whose counterpart the other text lacks, and wordings the term base asks to avoid. */
export function compareTerms(viText: string, zhText: string, terms: readonly Term[]): Finding[] {
  const texts = { vi: inOneSpelling(viText), zh: inOneSpelling(zhText) };
  const here = (term: Term, language: Language) =>
    formsOf(term)
      [language].map((form) => findForm(texts[language], form, language))
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
    for (const { lang, form } of formsOf(term).avoid) {
      const at = findForm(texts[lang], form, lang);
      if (!at || !here(term, lang === 'vi' ? 'zh' : 'vi')) continue;
      if (formsOf(term)[lang].some((good) => good.includes(form) && findForm(texts[lang], good, lang))) continue;
      findings.push(warn('term-avoided', lang === 'vi' ? at : undefined, lang === 'zh' ? at : undefined, form));
    }
  }
  return findings;
}
