/** The readings of characters: by their pinyin with the tone as a number, or `*` for all. */
declare module 'hanviet-pinyin-words' {
  export const hanvietData: Record<string, Record<string, string[]>>;
}
