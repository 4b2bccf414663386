import type { Level } from '../contract/organisations.js';

const rungs: Record<Level, number> = { county: 1, prefecture: 2, province: 3 };

/** Whether a rung of administration stands above another. */
export const isHigher = (one: Level, than: Level): boolean => rungs[one] > rungs[than];
