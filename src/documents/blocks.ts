import type { Language, Side } from '../contract/basics.js';
import { otherSide } from '../language/clocks.js';
import { partWords } from '../language/minutes.js';
import { hanNumber, paperWords } from './paper.words.js';

/** A piece of a text as papers lay it out: its words as they were frozen, its number in the country’s own style. */
export interface Block {
  kind: 'part' | 'clause' | 'paragraph' | 'held' | 'action';
  label: string;
  text: string;
}

/** A text of minutes, taken apart without adding or losing a word (`docs/minutes-format.md`, §2). */
export interface Parts {
  title: string;
  when: string;
  blocks: Block[];
}

const marked = /^(?:# (\d+)|## (\d+)\.(\d+)|(\d+))\.? (.*)$/s;

/** Takes a text apart; `first` is the side whose lines stand before the other’s. */
export function partsOf(text: string, language: Language, first: Side): Parts {
  const [title = '', when = '', ...rest] = text.replace(/\n$/, '').split('\n\n');
  let inside = '';
  const groups = rest.map((group) => {
    inside = group.startsWith('# ') ? group : inside;
    return { group, side: inside.endsWith(partWords.delegations[language]) ? sideOf(group, language) : undefined };
  });
  const blocks = inOrder(groups, first).flatMap(({ group }) => blocksOf(group, language, first));
  return { title, when, blocks };
}

function blocksOf(group: string, language: Language, first: Side): Block[] {
  if (group.startsWith('#')) {
    const [, part, , clause, , text] = marked.exec(group) ?? [];
    if (part !== undefined && text !== undefined)
      return [{ kind: 'part', label: partLabel(Number(part), language), text }];
    if (clause !== undefined && text !== undefined)
      return [{ kind: 'clause', label: clauseLabel(group, Number(clause), language), text }];
  }
  const lines = group.split('\n');
  const held = lines.findIndex((line) => /^[[［]/.test(line) && sideOf(line, language) !== undefined);
  if (held > 0) {
    const reserved = lines.slice(held).map((line) => ({ line, side: sideOf(line, language) }));
    return [
      ...blocksOf(lines.slice(0, held).join('\n'), language, first),
      ...inOrder(reserved, first).map(({ line }) => ({ kind: 'held' as const, label: '', text: line })),
    ];
  }
  if (lines.every((line, index) => line.startsWith(`${index + 1}. `)))
    return lines.map((line, index) => ({
      kind: 'action',
      label: `${index + 1}.`,
      text: line.slice(`${index + 1}. `.length),
    }));
  return [{ kind: 'paragraph', label: '', text: group }];
}

const partLabel = (part: number, language: Language) => (language === 'vi' ? `${part}.` : `${hanNumber(part)}、`);
const clauseLabel = (group: string, clause: number, language: Language) =>
  language === 'vi' ? `${/^## ([\d.]+)/.exec(group)?.[1]}.` : `（${hanNumber(clause)}）`;

/** Whose line it is, of those that a text has one of for each side. */
function sideOf(line: string, language: Language): Side | undefined {
  const { begins } = paperWords[language];
  return (['vn', 'cn'] as const).find((side) => begins[side].some((begin) => beginsSo(line, begin, language)));
}

/** A delegation has its colon; a reservation stands in brackets. Any other sentence may begin with a side, too. */
const beginsSo = (line: string, begin: string, language: Language) =>
  line.startsWith(begin) && (/^[[［]/.test(begin) || line.startsWith(language === 'vi' ? ': ' : '：', begin.length));

/** Two lines that stand together, one for each side, in the order of the copy. */
function inOrder<T extends { side: Side | undefined }>(lines: readonly T[], first: Side): T[] {
  const ordered = [...lines];
  for (let index = 1; index < ordered.length; index += 1) {
    const [before, after] = [ordered[index - 1], ordered[index]];
    if (before?.side !== otherSide(first) || after?.side !== first) continue;
    ordered[index - 1] = after;
    ordered[index] = before;
    index += 1;
  }
  return ordered;
}
