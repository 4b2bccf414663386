import { describe, expect, it } from '@jest/globals';
import { lexiconOf, noLexicon } from '../../src/language/lexicon.js';
import { seekingOf } from '../../src/language/seeking.js';
import { tokensOf } from '../../src/language/tokens.js';
import { wholesIn } from '../../src/language/wholes.js';
import { least } from '../least.js';

describe('what a text is found by', () => {
  const words = (text: string) => tokensOf(text).map(({ word }) => word);
  it.each([
    ['24C-123.45', '24c12345'],
    ['24c 123 45', '24c12345'],
    ['24 C - 12345', '24c12345'],
    ['云G·12345', '云g12345'],
    ['Vân G12345 chờ', '云g12345'],
    ['yun g-12345', '云g12345'],
    ['Quế F-D1234 挂', '桂fd1234挂'],
    ['TCLU 123456 7', 'tclu1234567'],
    ['+84 214 3830 123', '2143830123'],
    ['0214.3830.123', '2143830123'],
    ['０８７３－３４２１２３４', '8733421234'],
    ['8:00—23:00', '800'],
    ['4.850 tấn', '4850'],
    ['Quý'.normalize('NFD'), 'qui'],
    ['車輛', '车辆'],
  ])('%s has the word %s', (text, word) => expect(words(text)).toContain(word));

  it('takes no neighbour into a plate, and no word for a province', () => {
    expect(wholesIn('Vân G12346 chờ xe')).toMatchObject([{ word: '云g12346' }]);
    expect(wholesIn('quan G12346')).toEqual([]);
    expect(words('18,5')).not.toContain('18');
  });

  it('names where each stands', () => {
    const text = 'Xe Vân G12345 ở bãi';
    const [whole] = wholesIn(text);
    expect(text.slice(whole?.at, whole?.end)).toBe('Vân G12345');
  });
});

describe('a query', () => {
  const lexicon = lexiconOf([
    { vi: ['xe bị tạm giữ'], zh: ['被扣车辆'] },
    { vi: ['xe'], zh: ['车'] },
    { vi: ['Hà Khẩu'], zh: ['河口'], said: ['hekou', 'he kou'] },
  ]);
  const ways = (text: string) =>
    seekingOf(text, lexicon).together.map((group) =>
      group.map((way) => way.map(({ words, prefix }) => words.join(' ') + (prefix ? '*' : '')).join(' + ')),
    );

  it('crosses over by the longest names in it, whatever they are spelled like', () => {
    expect(ways('XE BI TAM GIU tai ha khau')).toEqual([
      ['xe bi tam giu', '被扣 扣车 车辆'],
      ['ha khau', '河口'],
    ]);
    expect(ways('河口被扣車輛清單')).toEqual([['河口', 'ha khau'], ['被扣 扣车 车辆', 'xe bi tam giu'], ['清单']]);
    expect(ways('hekou')).toEqual([['hekou', '河口', 'ha khau']]);
  });

  it('finds a name with something in its midst, if it stands nowhere as it is', () => {
    const asked = seekingOf('xe bị tạm giữ', lexicon).apart[0]?.map((way) => way.map(({ words }) => words.join(' ')));
    expect(asked).toEqual([
      ['xe bi tam giu'],
      ['被扣 扣车 车辆'],
      ['xe', 'bi', 'tam', 'giu'],
      ['被', '扣', '车', '辆'],
    ]);
    expect(seekingOf('"xe bị tạm giữ"', lexicon).apart[0]).toHaveLength(1);
    const signs = seekingOf('车辆暂扣', noLexicon);
    expect(signs.together).toEqual([[[{ words: ['车辆', '辆暂', '暂扣'], prefix: false }]]]);
    expect(signs.apart[0]?.[1]?.map(({ words }) => words.join(' '))).toEqual(['车', '辆', '暂', '扣']);
    expect(seekingOf('停车场', noLexicon).apart[0]).toHaveLength(1);
  });

  it('stays as it is in quotes, and without a lexicon', () => {
    expect(ways('"xe bị tạm giữ"')).toEqual([['xe bi tam giu']]);
    const { together, apart, also } = seekingOf('bãi xe 被', noLexicon);
    expect(together).toEqual([[[{ words: ['bai', 'xe'], prefix: false }]], [[{ words: ['被'], prefix: true }]]]);
    expect(apart).toHaveLength(3);
    expect(also).toEqual([]);
  });

  it.each(['xe ', '被扣车辆', '1', '1 '])('takes no longer than in proportion to its length: %j', (unit) => {
    // Several at once, for one alone is over before it can be told from what the machine does beside it; ten times the
    // length would be a hundred times the work if every sign looked at every other.
    const read = (signs: number) => () => {
      for (let time = 0; time < 5; time++) seekingOf(unit.repeat(signs / unit.length), lexicon);
    };
    read(480)();
    expect(least(read(4_800)) / least(read(480))).toBeLessThan(60);
  });
});
