import type { Clause, Standing } from '../contract/agreements.js';
import type { Language } from '../contract/basics.js';
import type { ClausePlace, Terms } from '../contract/clauses.js';
import type { MinutesDetail, MinutesPart, MinutesView } from '../contract/minutes.js';
import { officialDate } from './clocks.js';
import { parts } from './minutes.js';

interface Filling {
  minutes: Pick<MinutesView, 'delegations' | 'terms'>;
  rows: readonly Pick<MinutesDetail['rows'][number], 'part'>[];
  actions: readonly unknown[];
}

/** The parts that have content, in their order: the first of them is part 1 of the text. */
export function filledParts({ minutes, rows, actions }: Filling): MinutesPart[] {
  const { delegations, terms } = minutes;
  const also: Partial<Record<MinutesPart, boolean>> = {
    delegations: delegations.vn.length + delegations.cn.length > 0,
    agreed: actions.length > 0,
    closing: termsText(terms, 'vi').length > 0,
  };
  return parts.filter((part) => also[part] || rows.some((row) => row.part === part));
}

/** What can be named in a text, in its order: paragraphs part by part, and the agreed actions after the rows of theirs. */
export function clausesOf({ minutes, rows, actions }: Pick<MinutesDetail, 'minutes' | 'rows' | 'actions'>): Clause[] {
  return filledParts({ minutes, rows, actions }).flatMap((section, index) => {
    const part = index + 1;
    const paragraphs = rows.filter((row) => row.part === section && row.kind === 'paragraph');
    const named = (kind: Clause['kind'], things: readonly Pick<Clause, 'id' | 'text'>[]) =>
      things.map(({ id, text }, at): Clause => ({ id, kind, part, at: at + 1, section, text }));
    return [...named('paragraph', paragraphs), ...(section === 'agreed' ? named('action', actions) : [])];
  });
}

/** How a place is named in running text: mục 5, đoạn 2; 第5部分第2段. */
export function placeText({ kind, part, at }: Pick<ClausePlace, 'kind' | 'part' | 'at'>, language: Language): string {
  if (language === 'zh') return `第${part}部分第${at}${kind === 'action' ? '项' : '段'}`;
  return `mục ${part}, ${kind === 'action' ? 'việc' : 'đoạn'} ${at}`;
}

/** What the final part says of force and of earlier texts, a paragraph each: the words that both sides sign. */
export function termsText({ from, until, supersedes }: Terms, language: Language): string[] {
  const force = from === null && until === null ? [] : [forceText(from, until, language)];
  return [
    ...force,
    ...supersedes.map(({ number, clause }) => {
      if (language === 'zh') return `本文件取代${number}号文件${clause ? placeText(clause, language) : ''}。`;
      return `Văn bản này thay thế ${clause ? `${placeText(clause, language)} của ` : ''}văn bản số ${number}.`;
    }),
  ];
}

function forceText(from: string | null, until: string | null, language: Language): string {
  const day = (date: string) => officialDate(date, language);
  if (language === 'zh') {
    return `本文件自${from ? day(from) : '双方签署之日'}起生效${until ? `，有效期至${day(until)}止（含当日）` : ''}。`;
  }
  return `Văn bản này có hiệu lực từ ${from ? day(from) : 'ngày hai bên ký'}${until ? ` đến hết ${day(until)}` : ''}.`;
}

/** How a signed text stands at an instant; nothing while it is not signed. */
export function standingOf(
  { force, supersededBy }: Pick<MinutesView, 'force' | 'supersededBy'>,
  now: string,
): Standing | null {
  if (!force) return null;
  if (force.until !== null && force.until <= now) {
    return supersededBy.some(({ clause }) => clause === null) ? 'superseded' : 'ended';
  }
  return force.from > now ? 'coming' : 'in_force';
}
