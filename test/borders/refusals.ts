import { readFileSync } from 'node:fs';
import type { Language } from '../../src/contract/basics.js';
import { ProblemView } from '../../src/contract/problems.js';
import type { Answer } from './wire.js';

type Texts = { [key: string]: string | Texts };
const read = (language: Language) =>
  JSON.parse(readFileSync(new URL(`../../locales/${language}/problems.json`, import.meta.url), 'utf8')) as Texts;
const texts = { vi: read('vi'), zh: read('zh') };

function textOf(language: Language, key: string): unknown {
  const own = texts[language];
  return key in own
    ? own[key]
    : key
        .split('.')
        .reduce<Texts | string | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), own);
}

/** What is wrong with a refusal: it has to be a sentence in the asked language, about the input but never out of it. */
export function faultsIn(problem: unknown, language: Language, sent: unknown): string[] {
  const parsed = ProblemView.safeParse(problem);
  if (!parsed.success) return [`is no problem: ${JSON.stringify(problem)?.slice(0, 200)}`];
  const { code, title, detail, errors = [], status, instance, type } = parsed.data;
  const faults: string[] = [];
  if (status >= 500) faults.push(`is a failure: ${code}`);
  if (title !== textOf(language, `${code}.title`)) faults.push(`has a title that is none in ${language}: ${title}`);
  if (detail !== textOf(language, `${code}.detail`)) faults.push(`has a detail that is none in ${language}: ${detail}`);
  for (const { message, code: field } of errors) {
    if (/[{}]|problems:|field\./.test(message)) faults.push(`has no words for the field's ${field}: ${message}`);
  }
  const told = JSON.stringify([
    type,
    title,
    detail,
    instance,
    errors.map(({ message, code: field }) => [message, field]),
  ]);
  for (const piece of stringsIn(sent)) {
    if (piece.length > 5 && !told.includes('undefined') && told.includes(JSON.stringify(piece).slice(1, -1)))
      faults.push(`repeats what was sent: ${piece.slice(0, 50)}`);
  }
  return faults;
}

/** The same for an answer over HTTP. */
export function faultsOf({ status, headers, body }: Answer, language: Language, sent: unknown): string[] {
  const faults: string[] = [];
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    faults.push(`is ${String(headers['content-type'])}`);
  if (headers['content-language'] !== { vi: 'vi', zh: 'zh-Hans' }[language])
    faults.push(`is in ${String(headers['content-language'])}`);
  let problem: unknown;
  try {
    problem = JSON.parse(body);
  } catch {
    return [...faults, `is no JSON: ${body.slice(0, 100)}`];
  }
  if ((problem as { status?: unknown }).status !== status) faults.push('says another status than it has');
  return [...faults, ...faultsIn(problem, language, sent)];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
