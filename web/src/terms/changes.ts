import type { TermContent } from '../../../src/contract/terms.js';
import type { Changed } from '../wordings/Versions.js';

const parts = (content: TermContent | undefined): Record<string, string> => {
  if (!content) return {};
  const avoid = (language: 'vi' | 'zh') =>
    content.avoid.flatMap(({ lang, term }) => (lang === language ? [term] : [])).join(' · ');
  return {
    vi: content.vi,
    zh: content.zh,
    forms_vi: content.viForms.join(' · '),
    forms_zh: content.zhForms.join(' · '),
    avoid_vi: avoid('vi'),
    avoid_zh: avoid('zh'),
    note_vi: content.note.vi ?? '',
    note_zh: content.note.zh ?? '',
  };
};

/** What one version of a term changed of another; of the first one, all that it says. */
export function changesOf(before: TermContent | undefined, after: TermContent): Changed[] {
  const old = parts(before);
  return Object.entries(parts(after))
    .map(([field, to]) => ({ field, from: old[field] ?? '', to }))
    .filter(({ from, to }) => from !== to);
}
