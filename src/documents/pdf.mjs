import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';
import pdfmake from 'pdfmake';

/** Draws a paper as PDF with its fonts embedded. Plain JavaScript, as a thread loads it. */

const font = (name) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}.ttf`));
const han = font('noto-serif-sc/400Regular/NotoSerifSC_400Regular');
const hanBold = font('noto-serif-sc/700Bold/NotoSerifSC_700Bold');
const latin = {
  normal: font('noto-serif/400Regular/NotoSerif_400Regular'),
  bold: font('noto-serif/700Bold/NotoSerif_700Bold'),
  italics: font('noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic'),
};
const folder = dirname(dirname(dirname(han)));

pdfmake.setFonts({
  latin: { ...latin, bolditalics: latin.bold },
  han: { normal: han, bold: hanBold, italics: han, bolditalics: hanBold },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => dirname(dirname(dirname(path))) === folder);

const mm = (length) => (length * 72) / 25.4;
const red = '#c00000';
const grey = '#555555';
const bare = { hLineWidth: () => 0, vLineWidth: () => 0, paddingTop: () => 0, paddingBottom: () => 0 };

/** The measures of a page: Decree 30/2020 for Viet Nam, GB/T 9704 for China, smaller for two columns. */
const forms = {
  vi: { size: 13, signs: 45, line: 1.12, indent: mm(10), align: 'justify', margins: [mm(30), mm(20), mm(18), mm(22)] },
  zh: { size: 16, signs: 22, line: 1.22, indent: 32, align: 'left', margins: [mm(28), mm(37), mm(26), mm(35)] },
  working: { size: 10, signs: 20, line: 1.12, indent: 0, align: 'left', margins: [mm(18), mm(18), mm(18), mm(20)] },
};

/** What Noto Serif has no sign for: Han and all that is written with it. */
const notLatin = /[^\u0000-\u024f\u02b0-\u036f\u1e00-\u1eff\u2000-\u205f\u20ab\u2116]+/gu;

/** What the Chinese font surely has: the common Han, and what is written with it. */
const surelyThere =
  /^[\u0000-\u024f\u02b0-\u036f\u1e00-\u1eff\u2000-\u205f\u20ab\u2116\u3001-\u301f\u4e00-\u9fa5\uff01-\uff5e]*$/u;
let signs;

/** A rare sign that the font does not have stands as its number in Unicode, which can be looked up, not as a box. */
function printable(text) {
  if (surelyThere.test(text)) return text;
  signs ??= new Set(openSync(han).characterSet);
  return text.replaceAll(notLatin, (part) =>
    Array.from(part, (sign) =>
      signs.has(sign.codePointAt(0)) ? sign : `[U+${sign.codePointAt(0).toString(16).toUpperCase()}]`,
    ).join(''),
  );
}

/** Vietnamese stands in a Latin font, the Han in it in a Chinese one; a Chinese text stands in its own alone. */
function runs(said, language) {
  const text = printable(said);
  if (language === 'zh') return [{ text, font: 'han' }];
  const parts = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(notLatin)) {
    if (index > at) parts.push({ text: text.slice(at, index), font: 'latin' });
    parts.push({ text: found, font: 'han' });
    at = index + found.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), font: 'latin' });
  return parts;
}
const words = (text, language, style = {}) => ({ text: runs(text, language), ...style });
/** Footers and the mark of a draft are in both languages. */
const both = (text, style) => words(text, 'vi', style);

function letterhead({ language, letterhead: head }, { size, margins: [left, , right] }) {
  if (!head) return [];
  const centred = { alignment: 'center' };
  if (head.side === 'cn') {
    return [
      ...head.organisations.flatMap(({ superior, name }) => [
        ...(superior ? [words(superior, language, { ...centred, fontSize: size, color: red })] : []),
        words(name, language, { ...centred, fontSize: size + 6, bold: true, color: red }),
      ]),
      words(head.reference || ' ', language, { ...centred, fontSize: size - 2, margin: [0, 6, 0, 4] }),
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(210) - left - right, y2: 0, lineWidth: 1.4, lineColor: red }],
        margin: [0, 0, 0, 18],
      },
    ];
  }
  const small = Math.min(size - 1, 12);
  const whole = mm(210) - left - right;
  const width = head.motto ? whole * 0.47 : mm(90);
  const ruled = (within, length) => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.7 }],
    margin: [(within - length) / 2, 3, 0, 4],
  });
  const stack = [
    ...head.organisations.flatMap(({ superior, name }) => [
      ...(superior ? [words(superior, language, { ...centred, fontSize: small })] : []),
      words(name, language, { ...centred, bold: true, fontSize: small }),
    ]),
    ruled(width, mm(25)),
    words(head.reference || ' ', language, { ...centred, fontSize: small }),
  ];
  const motto = head.motto
    ? [
        words(head.motto[0], language, { ...centred, bold: true, fontSize: small - 1 }),
        words(head.motto[1], language, { ...centred, bold: true, fontSize: small }),
        ruled(whole - width, mm(45)),
      ]
    : [];
  return [
    {
      columns: [
        { width, stack },
        { width: '*', stack: motto },
      ],
      margin: [0, 0, 0, 14],
    },
  ];
}

const heading = ({ language, title, parties, when }, { size }) => [
  words(title, language, { alignment: 'center', bold: true, fontSize: size + 3 }),
  words(parties, language, { alignment: 'center', margin: [0, 4, 0, 6] }),
  words(when, language, { alignment: 'center', italics: language === 'vi', margin: [0, 0, 0, 12] }),
];

function block({ kind, label, text }, language, { indent, align, size }) {
  const gap = language === 'vi' ? ' ' : '';
  const said = label === '' ? text : `${label}${kind === 'action' ? ' ' : gap}${text}`;
  const below = [0, 0, 0, size * 0.4];
  if (kind === 'part')
    return words(said, language, {
      bold: true,
      margin: [0, size * 0.3, 0, size * 0.4],
    });
  if (kind === 'clause')
    return words(said, language, {
      bold: true,
      leadingIndent: indent,
      margin: below,
    });
  if (kind === 'held')
    return words(said, language, { italics: language === 'vi', leadingIndent: indent, color: grey, margin: below });
  // A line of one’s own has its own indent.
  return {
    stack: said.split('\n').map((line) => words(line, language, { leadingIndent: indent, alignment: align })),
    margin: below,
  };
}

/** Side against side, line against line; the working copy says each in both languages, and once where they are alike. */
function signatures(sheets, { size }) {
  const row = (read, style, gap = 0) =>
    sheets[0].signatures.map((_, side) => {
      const lines = sheets.flatMap(({ signatures: signed, language }) =>
        [read(signed[side])].flat().map((text) => ({ text, language })),
      );
      const stack = lines
        .filter(({ text }, index) => text !== '' && lines.findIndex((line) => line.text === text) === index)
        .map(({ text, language }) => words(text, language, style));
      return { stack, alignment: 'center', margin: [0, gap, 0, gap] };
    });
  const body = [
    row((one) => one.heading, { bold: true }),
    row((one) => one.post, { fontSize: size - 1 }),
    row((one) => one.state, { fontSize: size - 1, color: grey }, size),
    row((one) => one.name, { bold: true }),
    row((one) => one.details, { fontSize: Math.min(size - 2, 10), color: grey }),
  ];
  return { table: { widths: ['*', '*'], body }, layout: bare, margin: [0, size, 0, size] };
}

const check = ({ address, words: said }) => ({
  columns: [
    { qr: address, fit: 84, width: 96 },
    { width: '*', fontSize: 9, color: grey, margin: [0, 6, 0, 0], stack: [...said, address].map((line) => both(line)) },
  ],
});

/** Headings with what follows them, so that none stands alone at the foot of a page. */
function groupsOf(blocks) {
  const groups = [];
  for (const [index, one] of blocks.entries()) {
    const before = blocks[index - 1]?.kind;
    if (before === 'part' || before === 'clause') groups.at(-1).push(one);
    else groups.push([one]);
  }
  return groups;
}

/** About how many lines these take, rather too many than too few: a full line has at least so many signs. */
const linesOf = (texts, { signs }) =>
  texts
    .flatMap((text) => printable(text).split('\n'))
    .reduce((sum, line) => sum + 1 + Math.ceil(line.length / signs), 0);

/** Not torn apart by the end of a page; what could be longer than a page would be lost in that, and never is. */
const together = (blocks, stack, form, lines) => ({
  stack,
  unbreakable:
    linesOf(
      blocks.map(({ text }) => text),
      form,
    ) <= lines,
});

function single(sheet, form, closing) {
  const groups = groupsOf(sheet.blocks);
  // Nobody signs a page without words on it: the last of them go with the signatures.
  const last = groups.pop() ?? [];
  const drawn = (group) => group.map((one) => block(one, sheet.language, form));
  return [
    ...letterhead(sheet, form),
    ...heading(sheet, form),
    ...groups.map((group) => together(group, drawn(group), form, 15)),
    together(last, [...drawn(last), ...closing], form, 10),
  ];
}

/** Both texts side by side, piece against piece. */
function twoColumns([one, other], form, closing) {
  let index = 0;
  const rows = groupsOf(one.blocks).map((group) => {
    const theirs = other.blocks.slice(index, index + group.length);
    index += group.length;
    const cell = (sheet, blocks) => ({ stack: blocks.map((part) => block(part, sheet.language, form)) });
    return [cell(one, group), cell(other, theirs)];
  });
  const rest = other.blocks.slice(index).map((part) => ['', block(part, other.language, form)]);
  const body = [[one, other].map((sheet) => ({ stack: heading(sheet, form) })), ...rows, ...rest];
  const texts = (sheet) => sheet.blocks.map(({ text }) => text).concat(sheet.title, sheet.parties);
  const dontBreakRows = [...texts(one), ...texts(other)].every((text) => linesOf([text], form) <= 15);
  const layout = {
    ...{ hLineWidth: () => 0, vLineWidth: (line) => (line === 1 ? 0.5 : 0), vLineColor: () => '#999999' },
    ...{
      paddingLeft: (line) => (line === 0 ? 0 : 10),
      paddingRight: () => 10,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
  };
  return [
    { table: { widths: ['*', '*'], dontBreakRows, body }, layout },
    { stack: closing, unbreakable: true },
  ];
}

/** A paper as the bytes of a PDF. */
export async function pdfOf(paper) {
  const [sheet] = paper.sheets;
  const working = paper.sheets.length > 1;
  const form = working ? forms.working : forms[sheet.language];
  const [left, , right, bottom] = form.margins;
  const footer = (page, pages) => ({
    margin: [left, bottom - mm(16), right, 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(210) - left - right, y2: 0, lineWidth: 0.4, lineColor: grey }] },
      {
        margin: [0, 3, 0, 0],
        columns: [
          both(paper.footer.left, { width: '*' }),
          both(paper.footer.page.replace('{page}', page).replace('{pages}', pages), {
            width: 'auto',
            alignment: 'right',
          }),
        ],
        fontSize: 8.5,
        color: grey,
      },
    ],
  });
  const closing = [signatures(paper.sheets, form), ...(paper.check ? [check(paper.check)] : [])];
  const content = working ? twoColumns(paper.sheets, form, closing) : single(sheet, form, closing);
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: form.margins,
      defaultStyle: { font: sheet.language === 'vi' ? 'latin' : 'han', fontSize: form.size, lineHeight: form.line },
      language: sheet.language === 'vi' ? 'vi-VN' : 'zh-CN',
      info: { title: sheet.title, creationDate: new Date(paper.at) },
      content,
      footer,
      ...(paper.draft && {
        watermark: { text: paper.draft, font: 'han', color: red, opacity: 0.1, bold: true, angle: -45 },
      }),
    })
    .getBuffer();
}
