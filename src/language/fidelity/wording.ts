import type { Finding, Span } from './facts.js';
import { warn } from './findings.js';

/** The 6,763 characters of GB 2312, the standard of simplified writing, read off its encoding when first needed. */
let simplified: Set<string> | undefined;

function isSimplified(sign: string): boolean {
  simplified ??= new Set(
    Array.from({ length: 72 * 94 }, (_, at) => Uint8Array.of(0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)))
      .map((bytes) => new TextDecoder('gbk').decode(bytes))
      .filter((character) => !'後於徵'.includes(character)),
  );
  return simplified.has(sign);
}

const first = (text: string, pattern: RegExp): Span | undefined => {
  const match = pattern.exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : undefined;
};

/** What is odd in the writing of either text, the first place of each kind. */
export function lookAtWording(vi: string, zh: string): Finding[] {
  const findings: Finding[] = [];
  const traditional = [...zh.matchAll(/[\u4e00-\u9fff]/gu)].find(([sign]) => sign !== '〇' && !isSimplified(sign));
  if (traditional)
    findings.push(warn('traditional', undefined, { from: traditional.index, to: traditional.index + 1 }));

  const narrow = first(zh, /(?<=\p{Script=Han})[,;:?!()]|[,;?!()](?=\p{Script=Han})/u);
  const wide = first(vi, /[，。；：？！（）、]/u);
  const asked = /\?\s*$/.test(vi) !== /[?？]\s*$/.test(zh);
  if (narrow || wide) findings.push(warn('punctuation', wide, narrow));
  else if (asked) findings.push(warn('punctuation', last(vi), last(zh)));

  const foreign = unmarked(vi, /\p{Script=Han}{2,}/gu);
  const latin = unmarked(
    zh,
    /(?<!\p{Script=Latin})(?:\p{Script=Latin}{2,20}(?: \p{Script=Latin}{2,20}){1,8}|[A-Za-z]{0,6}[đĐà-ỹÀ-Ỹ]\p{Script=Latin}{0,6})/gu,
  );
  if (foreign || latin) findings.push(warn('script', foreign, latin));
  return findings.concat(lookAtLength(vi, zh));
}

const last = (text: string): Span => ({ from: Math.max(0, text.trimEnd().length - 1), to: text.trimEnd().length });

/** A word in the other script outside brackets and quotes, where nothing says it stands as it is. */
function unmarked(text: string, pattern: RegExp): Span | undefined {
  const shown = text.replaceAll(
    /\([^()]{0,80}\)|（[^（）]{0,80}）|“[^“”]{0,80}”|"[^"]{0,80}"|(?<![\p{Script=Latin}\d])[\p{Script=Latin}\d]{0,12}\d[\p{Script=Latin}\d/.-]{0,40}/gu,
    (marked) => ' '.repeat(marked.length),
  );
  for (const { 0: word, index } of shown.matchAll(pattern)) return { from: index, to: index + word.length };
  return undefined;
}

/** Chinese characters to Vietnamese syllables: where one text says far more than the other. */
function lookAtLength(vi: string, zh: string): Finding[] {
  const syllables = vi.match(/\p{L}+/gu)?.length ?? 0;
  const characters = zh.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (Math.max(syllables, characters) < 12) return [];
  const ratio = characters / Math.max(1, syllables);
  return ratio < 0.55 || ratio > 2.4 ? [warn('length', { from: 0, to: vi.length }, { from: 0, to: zh.length })] : [];
}
