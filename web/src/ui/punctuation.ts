import type { Language } from '../../../src/contract/basics.js';

/** Between the parts of a list. */
export const comma = (language: Language): string => (language === 'zh' ? '，' : ', ');

/** Between who speaks and what is said. */
export const colon = (language: Language): string => (language === 'zh' ? '：' : ': ');
