import { describe, expect, it } from '@jest/globals';
import { lasting } from '../../src/language/lasting.js';

describe('A stretch of time', () => {
  it.each([
    [0, '0 phút', '0分钟'],
    [88 * 60_000, '1 giờ 28 phút', '1小时28分钟'],
    [60 * 60_000, '1 giờ', '1小时'],
    [69 * 3_600_000 + 59_000, '2 ngày 21 giờ', '2天21小时'],
    [24 * 3_600_000 + 5 * 60_000, '1 ngày', '1天'],
    [-5, '0 phút', '0分钟'],
  ])('of %d ms is said in its two largest units', (span, vi, zh) => {
    expect([lasting(span, 'vi'), lasting(span, 'zh')]).toEqual([vi, zh]);
  });
});
