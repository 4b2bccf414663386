import type { Language } from '../../../src/contract/basics.js';
import type { TermContent, TermDomain } from '../../../src/contract/terms.js';

/** A term as it is typed: a list has one entry a line. */
export interface TypedTerm extends Record<Language, string> {
  viForms: string;
  zhForms: string;
  viAvoid: string;
  zhAvoid: string;
  domain: TermDomain | '';
  viNote: string;
  zhNote: string;
}

/** Nothing typed yet. */
export const emptyTerm: TypedTerm = {
  vi: '',
  zh: '',
  viForms: '',
  zhForms: '',
  viAvoid: '',
  zhAvoid: '',
  domain: '',
  viNote: '',
  zhNote: '',
};

const lines = (text: string): string[] => [...new Set(text.split(/[\n;；]/).map((one) => one.trim()))].filter(Boolean);
const avoided = (content: Pick<TermContent, 'avoid'>, language: Language) =>
  content.avoid.flatMap(({ lang, term }) => (lang === language ? [term] : [])).join('\n');

/** A term as it stands, to be typed over. */
export function toTyped(content: TermContent): TypedTerm {
  return {
    vi: content.vi,
    zh: content.zh,
    viForms: content.viForms.join('\n'),
    zhForms: content.zhForms.join('\n'),
    viAvoid: avoided(content, 'vi'),
    zhAvoid: avoided(content, 'zh'),
    domain: content.domain,
    viNote: content.note.vi ?? '',
    zhNote: content.note.zh ?? '',
  };
}

/** What was typed, as a proposal; `undefined` while something is missing. */
export function toContent(typed: TypedTerm): TermContent | undefined {
  const [vi, zh] = [typed.vi.trim(), typed.zh.trim()];
  if (!vi || !zh || typed.domain === '') return undefined;
  return {
    vi,
    zh,
    viForms: lines(typed.viForms),
    zhForms: lines(typed.zhForms),
    avoid: [
      ...lines(typed.viAvoid).map((term) => ({ lang: 'vi' as const, term })),
      ...lines(typed.zhAvoid).map((term) => ({ lang: 'zh' as const, term })),
    ],
    domain: typed.domain,
    note: { vi: typed.viNote.trim() || null, zh: typed.zhNote.trim() || null },
  };
}
