import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { takingTurns } from '../common/taking-turns.js';
import { type Language, text as wording } from '../contract/basics.js';
import type { UnitFault } from '../contract/memory.js';
import { checkFidelity } from '../language/fidelity/fidelity.js';
import type { Unit } from './memory.entity.js';

/** What a file holds: its good pairs, and what is wrong with the others. */
export interface ReadFile {
  units: Unit[];
  faults: { line: number; fault: UnitFault }[];
}

/** An element as the parser gives it: its name, what is in it, its attributes, and where it began. */
type Element = Record<string, Element[] | string | Record<string, string>>;

const longest = 4_000;
const attributes = ':@';
const started = XMLParser.getMetaDataSymbol() as unknown as keyof Element;
/** Marks of other tools' formatting; what stands inside them is not part of the text. */
const marks = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);
/** Files of other tools name the document type; nothing is ever read from where it points. */
const doctype = /<!DOCTYPE\s+tmx\b[^[\]<>]*>/i;
const tongues: readonly [RegExp, Language][] = [
  [/^vi\b/i, 'vi'],
  [/^(zh|zho|cmn)(?!.*(hant|tw|hk|mo))\b/i, 'zh'],
];

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: true,
  htmlEntities: true,
  captureMetaData: true,
  maxNestedTags: 20,
});

/** Reads a TMX file of any tool: the two languages, level 1. What it cannot read it names by its line. */
export async function readTmx(bytes: Uint8Array): Promise<ReadFile> {
  const text = decoded(bytes)?.replace(doctype, (type) => type.replace(/[^\n]/g, ' '));
  if (text === undefined) return wrong(1, 'unreadable');
  const lines = lineStarts(text);
  const declared = text.search(/<!(DOCTYPE|ENTITY)/i);
  if (declared >= 0) return wrong(lineOf(lines, declared), 'unreadable');
  const valid = XMLValidator.validate(text);
  if (valid !== true) return wrong(valid.err.line, 'unreadable');
  try {
    const root = (parser.parse(text) as Element[]).find((element) => 'tmx' in element);
    const body = inside(root, 'tmx').find((element) => 'body' in element);
    if (!body) return wrong(1, 'not_tmx');
    return await readUnits(
      inside(body, 'body').filter((element) => 'tu' in element),
      lines,
    );
  } catch {
    return wrong(1, 'unreadable');
  }
}

const wrong = (line: number, fault: UnitFault): ReadFile => ({ units: [], faults: [{ line, fault }] });

async function readUnits(elements: readonly Element[], lines: readonly number[]): Promise<ReadFile> {
  const units: Unit[] = [];
  const faults: ReadFile['faults'] = [];
  // Nobody's message waits until a long file is read.
  const letOthers = takingTurns();
  for (const element of elements) {
    await letOthers();
    const line = lineOf(lines, (element[started] as unknown as { startIndex?: number } | undefined)?.startIndex ?? 0);
    const read = readUnit(element);
    if (typeof read === 'string') faults.push({ line, fault: read });
    else units.push({ line, ...read });
  }
  return { units, faults };
}

function readUnit(element: Element): Omit<Unit, 'line'> | UnitFault {
  const said: Partial<Record<Language, string>> = {};
  for (const variant of inside(element, 'tu').filter((one) => 'tuv' in one)) {
    const language = tongue(attribute(variant, 'xml:lang') ?? attribute(variant, 'lang'));
    const segment = inside(variant, 'tuv').find((one) => 'seg' in one);
    if (language) said[language] = spoken(inside(segment, 'seg')).replace(/\s+/g, ' ').trim().normalize('NFC');
  }
  const { vi, zh } = said;
  if (vi === undefined || zh === undefined) return 'language_missing';
  if (vi === '' || zh === '') return 'empty';
  if (vi.length > longest || zh.length > longest) return 'too_long';
  if (![vi, zh].every((words) => words.isWellFormed() && wording(longest).safeParse(words).success))
    return 'characters';
  if (checkFidelity(vi, zh).some(({ severity }) => severity === 'block')) return 'facts_differ';
  const [first] = inside(element, 'tu').filter((one) => 'tuv' in one);
  const source = tongue(attribute(element, 'srclang')) ?? (first && tongue(attribute(first, 'xml:lang'))) ?? 'vi';
  return { source, vi, zh };
}

function inside(element: Element | undefined, name: string): Element[] {
  const content = element?.[name];
  return Array.isArray(content) ? content : [];
}

function attribute(element: Element, name: string): string | undefined {
  const given = element[attributes] as Record<string, string> | undefined;
  return given && Object.hasOwn(given, name) ? given[name] : undefined;
}

function spoken(elements: readonly Element[]): string {
  return elements
    .map((element) => {
      if (typeof element['#text'] === 'string') return element['#text'];
      const name = Object.keys(element).find((key) => key !== attributes) ?? '';
      return marks.has(name) ? '' : spoken(inside(element, name));
    })
    .join('');
}

const tongue = (code: string | undefined): Language | undefined =>
  tongues.find(([pattern]) => code !== undefined && pattern.test(code))?.[1];

/** UTF-8, or the UTF-16 of some tools, which says so in its first two bytes. */
function decoded(bytes: Uint8Array): string | undefined {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  try {
    return new TextDecoder(wide || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

function lineOf(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
