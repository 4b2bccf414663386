import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { problems } from '../src/contract/problems.js';
import { type KeyUse, readTexts, readWords, wordsOf } from './locales/keys.js';
import { avoids, judge, placeholders, vi, zh } from './locales/style.js';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const texts = { vi: readTexts(at('locales/vi')), zh: readTexts(at('locales/zh')) };
const words = readWords([at('src'), at('web/src')], 'common');

/** Files whose keys are whole run-time values; anywhere else a built key shows its beginning: t(`side.${side}`). */
const builtWhole = ['problems:'];

/** Texts that stand in the other language on purpose: each language calls itself by its own name. */
const asTheyAre = new Set(['Tiếng Việt', '中文']);

/** Agreed replacements that hold for one meaning only; the word itself has others, so no machine can judge it. */
const rightElsewhere = new Set(
  '同意 对方 公函 命令 工作组 联合工作组 工作会议 会议记录 突然 转口'.split(' ').concat('tháng 1'),
);

const terms = JSON.parse(readFileSync(at('reference/terms.json'), 'utf8')) as {
  terms: { avoid: { lang: 'vi' | 'zh'; term: string }[] }[];
};
const forbidden = (language: 'vi' | 'zh') =>
  terms.terms
    .flatMap(({ avoid }) => avoid)
    .filter(({ lang, term }) => lang === language && !rightElsewhere.has(term))
    .map(({ term }) => avoids(language, term));

const complaints = (language: 'vi' | 'zh') => {
  const rules = [...(language === 'vi' ? vi : zh), ...forbidden(language)];
  return Object.entries(texts[language])
    .filter(([, text]) => !asTheyAre.has(text))
    .flatMap(([key, text]) => judge(rules, text).map((wrong) => `${key} ${wrong}`));
};

describe('The two languages', () => {
  it('have the same files', () => {
    expect(readdirSync(at('locales/zh')).sort()).toEqual(readdirSync(at('locales/vi')).sort());
  });

  it('have the same keys', () => {
    expect(Object.keys(texts.vi).length).toBeGreaterThan(0);
    expect(Object.keys(texts.zh).sort()).toEqual(Object.keys(texts.vi).sort());
  });

  it('have the same placeholders and tags', () => {
    const of = (language: 'vi' | 'zh') =>
      Object.fromEntries(Object.entries(texts[language]).map(([key, text]) => [key, placeholders(text)]));
    expect(of('zh')).toEqual(of('vi'));
  });

  it('know one plural form, as Vietnamese and Chinese do', () => {
    const others = Object.keys(texts.vi).filter((key) => key.endsWith('_other'));
    const forms = others.flatMap((key) =>
      ['zero', 'one', 'two', 'few', 'many'].map((form) => key.replace(/other$/, form)),
    );
    expect(forms.filter((key) => key in texts.vi)).toEqual([]);
  });
});

describe('Every text', () => {
  it('is in good Vietnamese', () => expect(complaints('vi')).toEqual([]));
  it('is in good Chinese', () => expect(complaints('zh')).toEqual([]));
});

describe('The code', () => {
  const known = new Set(Object.keys(texts.vi).map((key) => key.replace(/_other$/, '')));
  const named = ({ file, keys }: KeyUse) => `${file}: ${keys.join(' or ')}`;
  const built = words.prefixes.flatMap(({ keys }) => keys).filter((prefix) => !prefix.endsWith(':'));
  const isBuilt = (key: string) => [...built, ...builtWhole].some((prefix) => key.startsWith(prefix));

  it('asks for no text that is not there', () => {
    const lost = words.asked.filter(({ keys }) => !keys.some((key) => known.has(key)));
    expect(lost.map(named)).toEqual([]);
  });

  it('builds keys of texts that are there', () => {
    const begins = (prefix: string) =>
      prefix.endsWith(':') ? builtWhole.includes(prefix) : [...known].some((key) => key.startsWith(prefix));
    expect(words.prefixes.filter(({ keys }) => !keys.some(begins)).map(named)).toEqual([]);
  });

  it('uses every text there is', () => {
    const asked = new Set(words.asked.flatMap(({ keys }) => keys));
    const used = (key: string) =>
      asked.has(key) || isBuilt(key) || words.literals.has(key) || words.literals.has(key.replace(/^.*?:/, ''));
    expect([...known].filter((key) => !used(key))).toEqual([]);
  });

  it('has words for every refusal', () => {
    const wanted = Object.keys(problems).flatMap((code) => [`problems:${code}.title`, `problems:${code}.detail`]);
    expect(wanted.filter((key) => !known.has(key))).toEqual([]);
  });
});

describe('The gate itself', () => {
  it.each([
    ['', 'is not empty'],
    ['Cửa khẩu'.normalize('NFD'), 'is in composed form'],
    ['Cửa khẩu\u200b', 'has no invisible characters'],
    ['Cửa  khẩu', 'has no stray spaces'],
    ['Cửa khẩu ', 'has no stray spaces'],
    ['Cửa "khẩu"', 'has no straight quotes'],
    ['Cửa khẩu 口岸', 'has no Han characters'],
    ['Nhấn Cancel để thôi', 'has no English words'],
    ['Cua khau quoc te', 'has kept its tone marks'],
    ['Hoà bình', 'puts the tone mark'],
    ['Uỷ ban', 'puts the tone mark'],
    ['Sức khoẻ', 'puts the tone mark'],
    ['Đã gửi !', 'has no space before'],
    ['Đang gửi...', 'writes the ellipsis'],
    ['Mật khẩu của bạn', 'does not address'],
  ])('refuses “%s” in Vietnamese', (text, says) => {
    expect(judge(vi, text)).toContainEqual(expect.stringContaining(says));
  });

  it.each([
    'Quý I, hoàn thành: “khỏe”',
    '{{count}} xe',
    ' và ',
    'Ủy ban nhân dân tỉnh',
    'Quyết định số {{number}}',
    'OK',
  ])('lets “%s” pass in Vietnamese', (text) => expect(judge(vi, text)).toEqual([]));

  it.each([
    ['Gửi', 'is written in Chinese'],
    ['OK', 'is written in Chinese'],
    ['打开Channel', 'has no foreign words'],
    ['口岸關閉', 'has no traditional characters'],
    ['已发送,请稍候', 'has full-width punctuation'],
    ['共{{count}}辆(空车)', 'has full-width punctuation'],
    ['正在发送...', 'writes the ellipsis'],
    ['正在发送…', 'writes the ellipsis'],
    ['共 {{count}} 辆', 'has no space between'],
    ['请输入你的密码', 'does not address'],
  ])('refuses “%s” in Chinese', (text, says) => {
    expect(judge(zh, text)).toContainEqual(expect.stringContaining(says));
  });

  it.each(['已发送，请稍候……', '按Enter发送', '{{from}}–{{to}}', '{{count}}辆（空车）', '17:00（北京时间）', 'PDF'])(
    'lets “%s” pass in Chinese',
    (text) => expect(judge(zh, text)).toEqual([]),
  );

  it('holds the sides to the agreed words, whole ones in Vietnamese', () => {
    expect(judge([avoids('zh', '聪明口岸')], '建设聪明口岸')).toHaveLength(1);
    expect(judge([avoids('vi', 'xe bị tịch thu')], 'Các xe bị tịch thu.')).toHaveLength(1);
    expect(judge([avoids('vi', 'chí')], 'Hiến chương, báo chính')).toEqual([]);
  });

  it('finds what code asks for', () => {
    const source =
      "const { t } = useTranslation('home'); t('title'); t('send', { ns: 'common' }); t(`state.${state}`);";
    expect(wordsOf(source, 'x.tsx', 'common')).toMatchObject({
      asked: [{ keys: ['home:title'] }, { keys: ['common:send'] }],
      prefixes: [{ keys: ['home:state.'] }],
    });
  });
});
