/** A text without tone marks, letter case, wide forms and double spaces: what people type is found however they type it. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word of the query is found in the prefolded keys; a Latin word from its beginning, Han anywhere. */
export function matches(keys: readonly string[], query: string): boolean {
  return fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((word) => keys.some((key) => hasWord(key, word)));
}

function hasWord(key: string, word: string): boolean {
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
    if (!isLatin(word, 0) || !isLatin(key, at - 1)) return true;
  }
  return false;
}

function isLatin(text: string, at: number): boolean {
  return at >= 0 && /[a-z0-9]/.test(text.charAt(at));
}
