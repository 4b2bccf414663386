import type { Language } from '../contract/basics.js';
import type { MinutesAction, MinutesFault, MinutesRow, MinutesView } from '../contract/minutes.js';
import type { BilingualText } from '../contract/text.js';
import { checkFidelity, type Finding } from './fidelity/fidelity.js';
import { longestText, stateOf } from './minutes.js';
import { type MinutesContent, minutesText } from './minutes.text.js';
import { languages } from './text.js';

/** What the checks look at place by place. */
export interface Checked {
  minutes: Pick<MinutesView, 'title'>;
  rows: readonly MinutesRow[];
  actions: readonly MinutesAction[];
}

type Code = MinutesFault['code'];

/** Whether two wordings differ in their facts. */
export type Differ = (text: BilingualText) => boolean;

/**
 * Everything that has to be mended before both texts can be frozen; the server and the list of checks read it here.
 * What is too long is not looked through word by word: its length is what bounds that work.
 */
export function faultsOf(content: Checked & MinutesContent, differ: Differ = differs): MinutesFault[] {
  const whole = wholeFaults(content);
  return whole.some(({ code }) => code === 'text_too_long') ? whole : [...placeFaults(content, differ), ...whole];
}

/** The faults of the title, of each row and of each action. */
export function placeFaults({ minutes, rows, actions }: Checked, differ: Differ = differs): MinutesFault[] {
  const head = textFaults(minutes.title).map((code): MinutesFault => ({ code, rowId: null, actionId: null }));
  return [
    ...head,
    ...rows.flatMap((row) =>
      rowFaults(row, differ).map((code): MinutesFault => ({ code, rowId: row.id, actionId: null })),
    ),
    ...actions.flatMap((action) =>
      actionFaults(action, differ).map((code): MinutesFault => ({ code, rowId: null, actionId: action.id })),
    ),
  ];
}

/** The faults of the paper as a whole. */
export function wholeFaults(content: MinutesContent): MinutesFault[] {
  const written = content.rows.some(({ kind }) => kind === 'paragraph');
  const codes: Code[] = [
    ...(written ? [] : ['empty' as const]),
    ...(isTooLong(content) ? ['text_too_long' as const] : []),
  ];
  return codes.map((code) => ({ code, rowId: null, actionId: null }));
}

/** Whether one language has more words than one event and one bundle shall carry. */
export function isTooLong(content: MinutesContent, looked: readonly Language[] = languages): boolean {
  return looked.some((language) => minutesText(content, language).length > longestText);
}

/** In which facts these two wordings differ, unless somebody has said why they may. */
export function factsOf(text: BilingualText, override: MinutesRow['override'] = null): Finding[] {
  if (isMeant({ text, override })) return [];
  const found = checkFidelity(text.vi?.text ?? '', text.zh?.text ?? '');
  return found.filter(({ severity }) => severity === 'block');
}

export const differs: Differ = (text) => factsOf(text).length > 0;

/** Whether somebody has said why exactly these two wordings may differ. */
export function isMeant({ text, override }: Pick<MinutesRow, 'text' | 'override'>): boolean {
  return override !== null && override.hashes === wordingsOf(text);
}

/** The two wordings a word about them holds for. */
export function wordingsOf({ vi, zh }: BilingualText): string {
  return `${vi?.hash ?? ''} ${zh?.hash ?? ''}`;
}

/** Signs that begin a heading, a position that a side reserves or an agreed action in the signed text. */
const structure = /^(?:[#＃[［]|\p{Nd}+[.．](?!\p{Nd}))/u;

/** Whether a line of these words would be read in the signed text as something nobody put there. */
function looksLikeStructure({ vi, zh }: BilingualText): boolean {
  const lines = [vi, zh].flatMap((one) => one?.text.split(/[\n\u2028\u2029]/) ?? []);
  const seen = lines.map((line) => line.replaceAll(/\p{Cf}/gu, '').trim());
  return seen.some((line) => line === '' || structure.test(line));
}

function textFaults(text: BilingualText, suggestions: MinutesRow['suggestions'] = []): Code[] {
  const codes = {
    missing: 'language_missing',
    machine: 'machine_only',
    out_of_step: 'out_of_step',
    suggestion: 'suggestion_open',
  } as const;
  const state = stateOf({ text, suggestions });
  // A suggestion is open whatever else is to be mended.
  const open = suggestions.length > 0 && state !== 'suggestion';
  return [
    ...(state === 'agreed' ? [] : [codes[state]]),
    ...(open ? ['suggestion_open' as const] : []),
    ...(looksLikeStructure(text) ? ['looks_like_structure' as const] : []),
  ];
}

function rowFaults(row: MinutesRow, differ: Differ): Code[] {
  return [
    ...textFaults(row.text, row.suggestions),
    ...(!isMeant(row) && differ(row.text) ? ['facts_differ' as const] : []),
  ];
}

function actionFaults({ text, lead, due }: MinutesAction, differ: Differ): Code[] {
  return [
    ...textFaults(text),
    ...(differ(text) ? ['facts_differ' as const] : []),
    ...(lead === null ? ['action_without_side' as const] : []),
    ...(due === null ? ['action_without_due' as const] : []),
  ];
}
