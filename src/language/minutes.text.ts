import type { BilingualName, Language, Side } from '../contract/basics.js';
import type { Attendee, MinutesAction, MinutesRow, MinutesView, Stand } from '../contract/minutes.js';
import { filledParts, termsText } from './clauses.js';
import { clockOf, officialDate, otherSide, zoneName } from './clocks.js';
import { partWords } from './minutes.js';
import { otherLanguage } from './text.js';

/** What the text of minutes is made of. */
export interface MinutesContent {
  minutes: Pick<MinutesView, 'title' | 'heldAt' | 'place' | 'host' | 'delegations' | 'terms'>;
  /** In their order. */
  rows: readonly Pick<MinutesRow, 'part' | 'kind' | 'text' | 'stands'>[];
  actions: readonly Pick<MinutesAction, 'text' | 'lead' | 'support' | 'due'>[];
}

const words = {
  vi: {
    side: { vn: 'Phía Việt Nam', cn: 'Phía Trung Quốc', both: 'Hai bên' },
    part: { head: ' (Trưởng đoàn)', member: '', interpreter: ' (Phiên dịch)' },
    stand: { reserved: 'bảo lưu ý kiến', deferred: 'đề nghị để lại bàn sau' },
    action: { lead: 'chủ trì', support: 'phối hợp', due: 'thời hạn' },
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    post: ' – ',
    open: '(',
    close: ')',
  },
  zh: {
    side: { vn: '越方', cn: '中方', both: '双方' },
    part: { head: '（团长）', member: '', interpreter: '（翻译）' },
    stand: { reserved: '保留意见', deferred: '提议留待下次商议' },
    action: { lead: '牵头', support: '配合', due: '期限' },
    colon: '：',
    comma: '，',
    semicolon: '；',
    post: '，',
    open: '（',
    close: '）',
  },
} as const;

/**
 * Minutes in one language as they are frozen and signed: plain text that reads as it is, in NFC, with LF and one at the
 * end. The same content is the same bytes on every machine; `docs/minutes-format.md` says how it is made.
 */
export function minutesText({ minutes, rows, actions }: MinutesContent, language: Language): string {
  const { title, place, heldAt, host } = minutes;
  const { comma } = words[language];
  const blocks = [
    title[language]?.text ?? '',
    `${named(place, language)}${comma}${bothClocks(heldAt, host, language)}`,
  ];
  for (const [index, part] of filledParts({ minutes, rows, actions }).entries()) {
    const number = index + 1;
    const inside = rows.filter((row) => row.part === part);
    blocks.push(
      `# ${number}. ${partWords[part][language]}`,
      ...(part === 'delegations' ? delegationsText(minutes, language) : []),
      ...rowsText(inside, number, host, language),
      ...(part === 'agreed' ? actionsText(actions, host, language) : []),
      ...(part === 'closing' ? termsText(minutes.terms, language) : []),
    );
  }
  const text = blocks.join('\n\n').replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');
  return `${text}\n`.normalize('NFC');
}

function rowsText(rows: MinutesContent['rows'], number: number, host: Side, language: Language): string[] {
  let heading = 0;
  return rows.map(({ kind, text, stands }) => {
    const own = text[language]?.text ?? '';
    if (kind === 'heading') {
      heading += 1;
      return `## ${number}.${heading} ${own}`;
    }
    const held = [host, otherSide(host)].flatMap((side) => standText(side, stands[side], language));
    return [own, ...held].join('\n');
  });
}

function standText(side: Side, stand: Stand | null, language: Language): string[] {
  if (stand === null || stand === 'agreed') return [];
  const { side: sides, stand: stands } = words[language];
  return [language === 'vi' ? `[${sides[side]} ${stands[stand]}]` : `［${sides[side]}${stands[stand]}］`];
}

/** Each delegation in one line, the host's first. */
function delegationsText({ delegations, host }: MinutesContent['minutes'], language: Language): string[] {
  const { side: sides, colon, semicolon } = words[language];
  return [host, otherSide(host)].flatMap((side) => {
    const people = delegations[side].map((one) => attendeeText(one, language));
    return people.length > 0 ? [`${sides[side]}${colon}${people.join(semicolon)}`] : [];
  });
}

function attendeeText({ name, post, part }: Attendee, language: Language): string {
  const { part: roles, post: before } = words[language];
  return `${named(name, language)}${post ? `${before}${named(post, language)}` : ''}${roles[part]}`;
}

function actionsText(actions: MinutesContent['actions'], host: Side, language: Language): string[] {
  const { side: sides, action, colon, semicolon, open, close } = words[language];
  if (actions.length === 0) return [];
  const lines = actions.map(({ text, lead, support, due }, index) => {
    const details = [
      ...(lead ? [`${action.lead}${colon}${sides[lead]}`] : []),
      ...(support ? [`${action.support}${colon}${sides[support]}`] : []),
      ...(due ? [`${action.due}${colon}${bothClocks(due, host, language)}`] : []),
    ];
    const own = `${index + 1}. ${text[language]?.text ?? ''}`;
    if (details.length === 0) return own;
    return `${own}${language === 'vi' ? ' ' : ''}${open}${details.join(semicolon)}${close}`;
  });
  return [lines.join('\n')];
}

/** An instant on both clocks, the host's first; where the dates differ each time carries its own. */
function bothClocks(instant: string, host: Side, language: Language): string {
  const own = clockOf(instant, host);
  const other = clockOf(instant, otherSide(host));
  const sameDay = own.date === other.date;
  if (language === 'zh') {
    const say = ({ date, time, zone }: typeof own) =>
      `${officialDate(date, language)}${zoneName(zone, language)}${time}`;
    return `${say(own)}（${sameDay ? `${zoneName(other.zone, language)}${other.time}` : say(other)}）`;
  }
  const say = ({ date, time, zone }: typeof own) =>
    `${time} (${zoneName(zone, language)}) ${officialDate(date, language)}`;
  return sameDay
    ? `${own.time} (${zoneName(own.zone, language)}), tức ${other.time} (${zoneName(other.zone, language)}), ${officialDate(own.date, language)}`
    : `${say(own)}, tức ${say(other)}`;
}

/** A name in a language, or as its own side writes it where nobody has given it in this one. */
function named(name: BilingualName, language: Language): string {
  return name[language] ?? name[otherLanguage(language)] ?? '';
}
