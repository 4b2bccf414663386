import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import sharp from 'sharp';
import { encode } from 'uqr';

/** Draws a paper as DOCX, to be worked on in any office program. Plain JavaScript, as a thread loads it. */

const red = 'C00000';
const grey = '555555';

/** The measures of a page as in the PDF; fonts are those that every office machine of the country has. */
const forms = {
  vi: { size: 13, indent: mm(10), margins: [20, 18, 22, 30], align: AlignmentType.JUSTIFIED },
  zh: { size: 16, indent: 640, margins: [37, 26, 35, 28], align: AlignmentType.JUSTIFIED },
  working: { size: 10, indent: 0, margins: [18, 18, 20, 18], align: AlignmentType.LEFT },
};
const latin = 'Times New Roman';
const fonts = {
  vi: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: 'SimSun' },
  zh: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: 'FangSong' },
};
const languages = { vi: { value: 'vi-VN', eastAsia: 'zh-CN' }, zh: { value: 'zh-CN', eastAsia: 'zh-CN' } };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const centre = { alignment: AlignmentType.CENTER };

/** A paragraph; a line break in it stays one. */
function words(text, language, { size, style = {}, ...paragraph }) {
  const lines = text.split('\n');
  const run = { font: fonts[language], language: languages[language], size: Math.round(size * 2), ...style };
  return new Paragraph({
    ...paragraph,
    children: lines.map((line, index) => new TextRun({ ...run, text: line, ...(index > 0 && { break: 1 }) })),
  });
}

/** Chinese papers have it in red across the page; Vietnamese ones at the left, with the motto at the right. */
function letterhead({ language, letterhead: head }, { size }) {
  if (!head) return [];
  const chinese = head.side === 'cn';
  const rule = (color) => ({ bottom: { style: BorderStyle.SINGLE, size: chinese ? 12 : 6, color, space: 4 } });
  const small = Math.min(size - 1, 12);
  const line = (text, points, style = {}, more = {}) =>
    words(text, language, { ...centre, size: points, style: { ...style, ...(chinese && { color: red }) }, ...more });
  const organisations = head.organisations.flatMap(({ superior, name }, index, all) => [
    ...(superior ? [line(superior, chinese ? size : small)] : []),
    line(
      name,
      chinese ? size + 6 : small,
      { bold: true },
      !chinese && index === all.length - 1 && { border: rule('000000') },
    ),
  ]);
  const reference = { ...centre, size: chinese ? size - 1 : small, spacing: { before: 60, after: 240 } };
  if (chinese) return [...organisations, words(head.reference, language, { ...reference, border: rule(red) })];
  const motto = (head.motto ?? []).map((text, index) =>
    line(text, small - 1 + index, { bold: true }, index === 1 && { border: rule('000000') }),
  );
  const cells = [cell([...organisations, words(head.reference, language, reference)], motto.length > 0 ? 47 : 56)];
  return [table([new TableRow({ children: [...cells, cell(motto, motto.length > 0 ? 53 : 44)] })])];
}

const heading = ({ language, title, parties, when }, { size }) => [
  words(title, language, { ...centre, size: size + 3, style: { bold: true } }),
  words(parties, language, { ...centre, size, spacing: { before: 80, after: 120 } }),
  words(when, language, { ...centre, size, style: { italics: language === 'vi' }, spacing: { after: 240 } }),
];

function block({ kind, label, text }, language, { size, indent, align }, isLast) {
  const gap = kind === 'action' || language === 'vi' ? ' ' : '';
  const said = label === '' ? text : `${label}${gap}${text}`;
  const form = { size, spacing: { after: size * 8 }, keepNext: kind === 'part' || kind === 'clause' || isLast };
  const first = { indent: { firstLine: indent } };
  if (kind === 'part') return [words(said, language, { ...form, style: { bold: true } })];
  if (kind === 'clause') return [words(said, language, { ...form, ...first, style: { bold: true } })];
  if (kind === 'held')
    return [words(said, language, { ...form, ...first, style: { italics: language === 'vi', color: grey } })];
  return said.split('\n').map((line) => words(line, language, { ...form, ...first, alignment: align }));
}

const cell = (children, percent) =>
  new TableCell({
    children: children.length > 0 ? children : [new Paragraph({})],
    width: { size: percent, type: WidthType.PERCENTAGE },
    margins: { left: 100, right: 100, top: 20, bottom: 20 },
  });
const table = (rows, options = {}) =>
  new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE }, borders: noBorders, ...options });

/** Side against side, line against line; the working copy says each in both languages, and once where they are alike. */
function signatures(sheets, { size }) {
  const row = (read, style, spacing = {}) => {
    const sides = sheets[0].signatures.map((_, side) => {
      const lines = sheets.flatMap(({ signatures: signed, language }) =>
        [read(signed[side])].flat().map((text) => ({ text, language })),
      );
      return lines
        .filter(({ text }, index) => text !== '' && lines.findIndex((line) => line.text === text) === index)
        .map(({ text, language }) => words(text, language, { ...centre, ...style, spacing, keepNext: true }));
    });
    return new TableRow({ cantSplit: true, children: sides.map((side) => cell(side, 50)) });
  };
  const rows = [
    row((one) => one.heading, { size, style: { bold: true } }),
    row((one) => one.post, { size: size - 1 }),
    row((one) => one.state, { size: size - 1, style: { color: grey } }, { before: 300, after: 300 }),
    row((one) => one.name, { size, style: { bold: true } }),
    row((one) => one.details, { size: Math.min(size - 2, 10), style: { color: grey } }),
  ];
  return [new Paragraph({ keepNext: true }), table(rows)];
}

/** The check page’s address to scan, and in words. */
async function check({ address, words: said }) {
  const { data: points, size } = encode(address, { border: 2 });
  const raw = Buffer.from(points.flat().map((dark) => (dark ? 0 : 255)));
  const data = await sharp(raw, { raw: { width: size, height: size, channels: 1 } })
    .resize(size * 8, size * 8, { kernel: 'nearest' })
    .png()
    .toBuffer();
  const code = new ImageRun({ type: 'png', data, transformation: { width: 110, height: 110 } });
  const lines = [...said, address].map((line) => words(line, 'vi', { size: 9, style: { color: grey } }));
  const row = new TableRow({
    cantSplit: true,
    children: [cell([new Paragraph({ children: [code] })], 22), cell(lines, 78)],
  });
  return [new Paragraph({}), table([row])];
}

/** Both texts side by side, piece against piece. */
function twoColumns([one, other], form) {
  const row = (left, right) => new TableRow({ cantSplit: true, children: [cell(left, 50), cell(right, 50)] });
  const blocks = (sheet, index) => (sheet.blocks[index] ? block(sheet.blocks[index], sheet.language, form) : []);
  const count = Math.max(one.blocks.length, other.blocks.length);
  const rows = Array.from({ length: count }, (_, index) => row(blocks(one, index), blocks(other, index)));
  const between = { ...noBorders, insideVertical: { style: BorderStyle.SINGLE, size: 4, color: '999999' } };
  return [table([row(heading(one, form), heading(other, form)), ...rows], { borders: between })];
}

function footer({ left, page }, width) {
  const style = { font: fonts.vi, size: 17, color: grey };
  const numbers = page.split(/(\{pages?\})/).map((part) => {
    const number = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES }[part];
    return new TextRun({ ...style, ...(number ? { children: [number] } : { text: part }) });
  });
  const line = new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: grey, space: 4 } },
    children: [new TextRun({ ...style, text: left }), new TextRun({ ...style, text: '\t' }), ...numbers],
  });
  return new Footer({ children: [line] });
}

/** A paper as the bytes of a DOCX. */
export async function docxOf(paper) {
  const [sheet] = paper.sheets;
  const working = paper.sheets.length > 1;
  const form = working ? forms.working : forms[sheet.language];
  const [top, right, bottom, left] = form.margins.map((length) => mm(length));
  const body = working
    ? twoColumns(paper.sheets, form)
    : [
        ...letterhead(sheet, form),
        ...heading(sheet, form),
        // Nobody signs a page without words on it.
        ...sheet.blocks.flatMap((one, index) => block(one, sheet.language, form, index === sheet.blocks.length - 1)),
      ];
  const mark = paper.draft && {
    headers: {
      default: new Header({
        children: [words(paper.draft, 'vi', { ...centre, size: 20, style: { bold: true, color: red } })],
      }),
    },
  };
  const document = new Document({
    title: sheet.title,
    creator: '',
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin: { top, right, bottom, left } } },
        ...mark,
        footers: { default: footer(paper.footer, mm(210) - left - right) },
        children: [...body, ...signatures(paper.sheets, form), ...(paper.check ? await check(paper.check) : [])],
      },
    ],
  });
  return Packer.toBuffer(document);
}
