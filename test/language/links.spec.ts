import { describe, expect, it } from '@jest/globals';
import { linkPieces, ownPlace } from '../../src/language/links.js';

const links = (text: string) => linkPieces(text).flatMap(({ href }) => href ?? []);
const id = '01900000-0000-7000-8000-000000000001';

describe('an address in a text', () => {
  it.each([
    ['Xem https://example.org/a?b=1#c.', ['https://example.org/a?b=1#c']],
    ['请查看https://example.org/a，谢谢。', ['https://example.org/a']],
    ['(http://example.org/), https://example.org/x!', ['http://example.org/', 'https://example.org/x']],
    ['javascript:alert(1) data:text/html,x file:///etc ftp://x //example.org', []],
    ['https://mae.gov.vn@example.org/ https://a:b@example.org', []],
    ['https:// http://[', []],
  ])('%s leads to %j', (text, found) => expect(links(text)).toEqual(found));

  it('leaves every sign where it was', () => {
    for (const text of ['', 'https://example.org', 'a https://x.y, b https://x@y https://z.', '。https://例子.cn'])
      expect(
        linkPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
});

describe('the number of an issue in a text', () => {
  const numbers = (text: string) => linkPieces(text).flatMap(({ issue }) => issue ?? []);
  it.each([
    ['Xem #KTBS-2026-V0147, #ktbs-2026-vn-0003.', ['KTBS-2026-V0147', 'KTBS-2026-VN-0003']],
    ['请见#KTBS-2026-C0001。', ['KTBS-2026-C0001']],
    ['KTBS-2026-V0147 #KTBS-2026-V1 #1 #KTBS-2026-V0147x https://x.org/#KTBS-2026-V0147', []],
  ])('%s leads to %j', (text, found) => {
    expect(numbers(text)).toEqual(found);
    expect(
      linkPieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe('a place of this service', () => {
  const here = 'http://vn.localhost:3000/c/MLTH';
  it.each([
    ['http://vn.localhost:3000/c/KTBS', { code: 'KTBS', room: 'shared' }],
    [`http://cn.localhost:3000/c/ktbs/side?m=${id}`, { code: 'KTBS', room: 'side', messageId: id }],
    [`http://localhost:3000/c/KTBS?m=${id}`, { code: 'KTBS', room: 'shared', messageId: id }],
  ])('is %s', (href, place) => expect(ownPlace(href, here)).toEqual(place));

  it.each([
    'http://vn.localhost:4000/c/KTBS',
    'http://other.localhost:3000/c/KTBS',
    'http://example.org/c/KTBS',
    'http://vn.localhost:3000/c/KTBS/print',
    'http://vn.localhost:3000/c/KTBS?m=1',
    'http://vn.localhost:3000/people',
    'http://vn.localhost:3000/c/../link',
    'x',
  ])('is not %s', (href) => expect(ownPlace(href, here)).toBe(undefined));
});
