import { langTag } from '../language/text.js';
import type { MemoryEntry } from './memory.entity.js';

/** The beginning of a TMX 1.4b file; each pair says itself which of its languages came first. */
export const tmxHead = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="cross-gate" creationtoolversion="1" segtype="sentence" o-tmf="cross-gate" adminlang="vi" srclang="*all*" datatype="plaintext"/>
  <body>
`;
export const tmxFoot = '  </body>\n</tmx>\n';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
/** 20261122T131400Z */
const stamp = (instant: string): string => instant.replace(/[-:]/g, '').replace(/\.\d+/, '');

/** One pair, with who checked it and when. */
export function tmxUnit({ source, vi, zh, by, at, kind, termsVersion }: MemoryEntry, channel: string): string {
  const who = (by.name.vi ?? by.name.zh)?.text ?? '';
  const variant = (language: 'vi' | 'zh', text: string) =>
    `      <tuv xml:lang="${langTag(language)}"><seg>${escaped(text)}</seg></tuv>\n`;
  const variants = { vi: variant('vi', vi), zh: variant('zh', zh) };
  const both = source === 'vi' ? variants.vi + variants.zh : variants.zh + variants.vi;
  const props = `      <prop type="x-channel">${escaped(channel)}</prop>\n      <prop type="x-place">${kind}</prop>\n${
    termsVersion === null ? '' : `      <prop type="x-terms-version">${termsVersion}</prop>\n`
  }`;
  return `    <tu srclang="${langTag(source)}" creationdate="${stamp(at)}" creationid="${escaped(who)}">\n${props}${both}    </tu>\n`;
}
