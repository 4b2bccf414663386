import type { MinutesAction, MinutesFault, MinutesRow, MinutesView } from '../contract/minutes.js';
import type { BilingualText } from '../contract/text.js';
import { checkFidelity, type Finding } from './fidelity/fidelity.js';
import { longestText, stateOf } from './minutes.js';
import { type MinutesContent, minutesText } from './minutes.text.js';

/** What the checks look at place by place. */
export interface Checked {
  minutes: Pick<MinutesView, 'title'>;
  rows: readonly MinutesRow[];
  actions: readonly MinutesAction[];
}

type Code = MinutesFault['code'];

/** Everything that has to be mended before both texts can be frozen; the server and the list of checks read it here. */
export function faultsOf(content: Checked & MinutesContent): MinutesFault[] {
  return [...placeFaults(content), ...wholeFaults(content)];
}

/** The faults of the title, of each row and of each action. */
export function placeFaults({ minutes, rows, actions }: Checked): MinutesFault[] {
  const head = textFaults(minutes.title).map((code): MinutesFault => ({ code, rowId: null, actionId: null }));
  return [
    ...head,
    ...rows.flatMap((row) => rowFaults(row).map((code): MinutesFault => ({ code, rowId: row.id, actionId: null }))),
    ...actions.flatMap((action) =>
      actionFaults(action).map((code): MinutesFault => ({ code, rowId: null, actionId: action.id })),
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
export function isTooLong(content: MinutesContent): boolean {
  return (['vi', 'zh'] as const).some((language) => minutesText(content, language).length > longestText);
}

/** In which facts these two wordings differ, unless somebody has said why they may. */
export function factsOf(text: BilingualText, override: MinutesRow['override'] = null): Finding[] {
  if (override?.hashes === wordingsOf(text)) return [];
  const found = checkFidelity(text.vi?.text ?? '', text.zh?.text ?? '');
  return found.filter(({ severity }) => severity === 'block');
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

function rowFaults(row: MinutesRow): Code[] {
  return [
    ...textFaults(row.text, row.suggestions),
    ...(factsOf(row.text, row.override).length > 0 ? ['facts_differ' as const] : []),
  ];
}

function actionFaults({ text, lead, due }: MinutesAction): Code[] {
  return [
    ...textFaults(text),
    ...(factsOf(text).length > 0 ? ['facts_differ' as const] : []),
    ...(lead === null ? ['action_without_side' as const] : []),
    ...(due === null ? ['action_without_due' as const] : []),
  ];
}
