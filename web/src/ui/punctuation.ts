import type { Language } from '../../../src/contract/basics.js';

/** Between clauses. */
export const comma = (language: Language): string => (language === 'zh' ? '，' : ', ');

/** Between the items of a list: Chinese has a mark of its own for it. */
export const between = (language: Language): string => (language === 'zh' ? '、' : ', ');

/** Between who speaks and what is said. */
export const colon = (language: Language): string => (language === 'zh' ? '：' : ': ');
