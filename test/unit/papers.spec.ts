import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '../../src/contract/basics.js';
import { draw } from '../../src/documents/drawing.js';
import { type Paper, paperOf } from '../../src/documents/paper.js';
import { hanNumber } from '../../src/documents/paper.words.js';
import { long, times } from '../counts.js';
import { chance, frozenText, rawText } from '../minutes-proof/documents.js';
import { sample, sampleTexts } from '../papers.js';

const prints = [
  ['vn', 'vi'],
  ['vn', 'zh'],
  ['cn', 'vi'],
  ['cn', 'zh'],
] as const;
const there = (command: string) => spawnSync(command, ['-v'], { timeout: 60_000 }).error === undefined;
const withPoppler = there('pdftotext') ? it : it.skip;
const withOffice = long && there('soffice') ? it : it.skip;

const folder = mkdtempSync(join(tmpdir(), 'papers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const toFile = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8', timeout: 120_000 });

/** The lines of a text as a paper has them: with the numbers of its country, and nothing else different. */
function linesOf(text: string, language: Language): string[] {
  const label = (part: number, clause?: number) => {
    if (language === 'vi') return clause === undefined ? `${part}. ` : `${part}.${clause}. `;
    return clause === undefined ? `${hanNumber(part)}、` : `（${hanNumber(clause)}）`;
  };
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .replace(/^# (\d+)\. /, (_, part: string) => label(Number(part)))
        .replace(/^## (\d+)\.(\d+) /, (_, part: string, clause: string) => label(Number(part), Number(clause))),
    );
}

/** The paragraphs of a DOCX, and of its footer, as they are written in its XML. */
function paragraphsOf(docx: Uint8Array, part = 'word/document.xml'): string[] {
  const xml = strFromU8(unzipSync(docx)[part] ?? new Uint8Array());
  const unescaped = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([, words]) => (words === undefined ? '\n' : unescaped(words)))
      .join(''),
  );
}

/** What stands at the foot of each page. */
const foot = /LCHK-BB-2017-V0003|^Trang \d|^第\d+页|^\d+ \/ \d+$|^\f?$/;
const bare = (text: string) => text.replaceAll(/[\s\u00a0\u3000]/g, '').normalize('NFC');
/** The words of a PDF without blanks, and without what stands at the foot of each page. */
const wordsOf = (file: string, part: string[] = []) =>
  bare(
    run('pdftotext', '-raw', ...part, file, '-')
      .split('\n')
      .filter((line) => !foot.test(line))
      .join('\n'),
  );

describe('a paper of minutes', () => {
  const texts = sampleTexts();
  const signed = sample('signed');
  const paper = (copy: 'vn' | 'cn', language: Language, of = signed) => paperOf({ ...of, copy }, language);
  const working = () => paperOf({ ...signed, copy: 'working' }, undefined);

  it.each(prints)('names %s first everywhere in its own copy (%s)', (copy, language) => {
    const sheet = paper(copy, language).sheets[0];
    const [first, second] = copy === 'vn' ? ['Lào Cai|老街', 'Hà Khẩu|河口'] : ['Hà Khẩu|河口', 'Lào Cai|老街'];
    expect(sheet?.parties).toMatch(new RegExp(`(${first})[^]*(${second})`));
    const { organisations, motto } = sheet?.letterhead ?? {};
    expect(organisations?.[0]?.name).toMatch(new RegExp(first ?? '', 'i'));
    expect(organisations?.[0]?.superior).toMatch(copy === 'vn' ? /^ỦY BAN NHÂN DÂN|^老街省人民/ : /Hà Khẩu$|^河口瑶族/);
    // The motto is that of Viet Nam, whatever the other side has chosen.
    expect(motto?.[0]).toBe(
      { vn: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', zh: '越南社会主义共和国' }, cn: undefined }[copy]?.[language],
    );
    expect(sheet?.letterhead?.reference).toContain(copy === 'vn' ? '516/BQLKKTCK-DN' : '〔2017〕29号');
    const sides = (lines: string[]) =>
      lines.flatMap((line) => /^[[［]?(?:ĐẠI DIỆN )?(?:phía )?(Việt Nam|Trung Quốc|越方|中方)/i.exec(line)?.[1] ?? []);
    const vn = language === 'vi' ? 'Việt Nam' : '越方';
    const cn = language === 'vi' ? 'Trung Quốc' : '中方';
    const order = copy === 'vn' ? [vn, cn] : [cn, vn];
    const lines = sheet?.blocks.map(({ text }) => text) ?? [];
    const delegations = lines.slice(3, 5);
    expect(sides(delegations)).toEqual(order);
    const deferred = lines.filter((line) => /để lại bàn sau|留待下次/.test(line));
    expect(sides(deferred)).toEqual(order);
    expect(sheet?.signatures.map(({ heading }) => heading)).toEqual(
      copy === 'vn'
        ? [language === 'vi' ? 'ĐẠI DIỆN PHÍA VIỆT NAM' : '越方代表', expect.anything()]
        : [language === 'vi' ? 'ĐẠI DIỆN PHÍA TRUNG QUỐC' : '中方代表', expect.anything()],
    );
  });

  it('leaves all else alike in both copies', () => {
    for (const language of ['vi', 'zh'] as const) {
      const [vn, cn] = (['vn', 'cn'] as const).map((copy) => paper(copy, language).sheets[0]?.blocks);
      const sorted = (blocks: typeof vn) => blocks?.map((block) => JSON.stringify(block)).sort();
      expect(sorted(cn)).toEqual(sorted(vn));
    }
  });

  it('leaves the order in which both sides spoke', () => {
    const spoken = `T\n\nở đây\n\n# 1. Ý kiến của hai bên\n\nPhía Trung Quốc: một.\n\nPhía Việt Nam: hai.\n`;
    const blocks = paper('vn', 'vi', sample('joint', { ...texts, vi: spoken })).sheets[0]?.blocks;
    expect(blocks?.map(({ text }) => text).slice(1)).toEqual(['Phía Trung Quốc: một.', 'Phía Việt Nam: hai.']);
  });

  it('says how and when each side signed, on both clocks, the copy’s own first', () => {
    const [own, other] = paper('cn', 'zh').sheets[0]?.signatures ?? [];
    expect(own).toMatchObject({
      name: '李建华',
      details: ['以设备密钥签署', '2026年11月22日 11:10 北京 / 10:10 河内'],
    });
    expect(other).toMatchObject({ name: 'Vũ Hải Đăng', details: ['以密码及验证码签署', expect.anything()] });
  });

  it('is the same PDF, byte by byte, whenever it is drawn', async () => {
    const [once, again] = [await draw(paper('cn', 'zh'), 'pdf'), await draw(paper('cn', 'zh'), 'pdf')];
    expect(Buffer.compare(once, again)).toBe(0);
  });

  it('counts clauses as Chinese papers do', () => {
    expect([1, 10, 11, 20, 21, 99, 100, 105, 110, 119, 230].map(hanNumber)).toEqual(
      '一 十 十一 二十 二十一 九十九 一百 一百零五 一百一十 一百一十九 二百三十'.split(' '),
    );
  });

  it.each(prints)('holds in its DOCX exactly the words of the frozen text (%s, %s)', async (copy, language) => {
    const docx = await draw(paper(copy, language), 'docx');
    const all = paragraphsOf(docx).flatMap((paragraph) => paragraph.split('\n'));
    const expected = linesOf(texts[language], language);
    const begin = all.indexOf(expected[0] ?? '');
    const found = [all[begin], ...all.slice(begin + 3, begin + 2 + expected.length)];
    if (copy === 'vn') expect(found).toEqual(expected);
    expect(new Set(found)).toEqual(new Set(expected));
    expect(paragraphsOf(docx, 'word/footer1.xml').join()).toContain(signed.minutes.frozen?.fingerprint);
  });

  it('holds them in the working copy, side against side', async () => {
    const all = paragraphsOf(await draw(working(), 'docx'));
    for (const language of ['vi', 'zh'] as const)
      for (const line of linesOf(texts[language], language)) expect(all).toContain(line);
  });

  withPoppler.each(prints)('holds them in its PDF, with its fonts in it (%s, %s)', async (copy, language) => {
    const file = toFile(`${copy}-${language}.pdf`, await draw(paper(copy, language), 'pdf'));
    const words = wordsOf(file);
    for (const line of linesOf(texts[language], language)) expect(words).toContain(bare(line));
    const fonts = run('pdffonts', file).split('\n').slice(2, -1);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
    const pages = run('pdftotext', file, '-').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain(signed.minutes.frozen?.fingerprint);
  });

  withPoppler('prints the rare signs of names, and the number of one that its font does not have', async () => {
    const one = { vi: `${texts.vi}\nÔng 李䶮\n`, zh: `${texts.zh}\n李䶮、王𬱖、陈𠮷\n` };
    const words = wordsOf(toFile('rare.pdf', await draw(paper('cn', 'zh', sample('signed', one)), 'pdf')));
    expect(words).toContain('李䶮、王𬱖、陈[U+20BB7]');
    const docx = paragraphsOf(await draw(paper('cn', 'zh', sample('signed', one)), 'docx')).join();
    expect(docx).toContain('李䶮、王𬱖、陈𠮷');
  });

  withPoppler('loses nothing of paragraphs longer than a page', async () => {
    const vi = Array.from({ length: 400 }, (_, index) => `từ thứ ${index}`).join(', ');
    const zh = Array.from({ length: 400 }, (_, index) => `第${index}词`).join('，');
    const lines = Array.from({ length: 120 }, (_, index) => `dòng ${index}`).join('\n');
    const huge = {
      vi: `${texts.vi}\n${vi}\n\n${lines}\n`,
      zh: `${texts.zh}\n${zh}\n\n${lines}\n`,
    };
    for (const [name, one] of [
      ['vi', paper('vn', 'vi', sample('signed', huge))],
      ['zh', paper('cn', 'zh', sample('signed', huge))],
      ['both', paperOf({ ...sample('signed', huge), copy: 'working' }, undefined)],
    ] as const) {
      const file = toFile(`huge-${name}.pdf`, await draw(one, 'pdf'));
      const half = (x: number) => wordsOf(file, ['-x', `${x}`, '-y', '0', '-W', '297', '-H', '784']);
      const words = name === 'both' ? half(0) + half(298) : wordsOf(file);
      for (let index = 0; index < 400; index += 1) {
        if (name !== 'zh') expect(words).toContain(`từthứ${index}`);
        if (name !== 'vi') expect(words).toContain(`第${index}词`);
        if (index < 120) expect(words).toContain(`dòng${index}`);
      }
    }
  });

  withPoppler('carries the mark of a draft and no fingerprint while nothing is frozen', async () => {
    const draft = paper('vn', 'vi', sample('joint'));
    expect(JSON.stringify(draft)).not.toContain('Mã đối chiếu');
    const words = run('pdftotext', toFile('draft.pdf', await draw(draft, 'pdf')), '-');
    for (const sign of ['DỰ', 'THẢO', '草', '案']) expect(bare(words)).toContain(sign);
    expect(words).not.toMatch(/[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/);
    const docx = await draw(draft, 'docx');
    expect(paragraphsOf(docx, 'word/header1.xml')).toEqual(['DỰ THẢO / 草案']);
  });

  it('keeps any words as they are, in whatever script', async () => {
    const source = chance(7);
    for (let index = 0; index < times(100); index += 1) {
      const one = {
        vi: frozenText(`T\n\nở\n\n${rawText(source, 'vi')}`),
        zh: frozenText(`题\n\n在\n\n${rawText(source, 'zh')}`),
      };
      for (const [copy, language] of [
        ['vn', 'vi'],
        ['cn', 'zh'],
      ] as const) {
        const { blocks, title, when } = paper(copy, language, sample('signed', one))
          .sheets[0] as Paper['sheets'][number];
        const kept = [title, when, ...blocks.map(({ label, text }) => (label ? `${label} ${text}` : text))].join('\n');
        expect(bare(kept)).toBe(bare(one[language]));
      }
    }
  });
});

describe('drawing minutes of 200 rows', () => {
  const big = sample('signed', sampleTexts(200));

  // Seconds of a core: what else runs on the machine is no matter of the paper.
  it.each(['vi', 'zh', undefined] as const)('takes at most 3 seconds of a core as PDF (%s)', async (language) => {
    const input = paperOf({ ...big, copy: language === 'vi' ? 'vn' : language ? 'cn' : 'working' }, language);
    const before = process.cpuUsage();
    await draw(input, 'pdf');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(3_000);
  });

  it('leaves the service free meanwhile', async () => {
    let last = performance.now();
    let longest = 0;
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await draw(paperOf({ ...big, copy: 'vn' }, 'vi'), 'pdf');
    clearInterval(timer);
    expect(longest).toBeLessThan(500);
  });

  withOffice('is opened by an office program with the same words', async () => {
    for (const [copy, language] of prints) {
      const file = toFile(
        `office-${copy}-${language}.docx`,
        await draw(paperOf({ ...sample('signed'), copy }, language), 'docx'),
      );
      run('soffice', '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file);
      const words = bare(readFileSync(file.replace('.docx', '.txt'), 'utf8'));
      for (const line of linesOf(sampleTexts()[language], language)) expect(words).toContain(bare(line));
    }
  });
});
