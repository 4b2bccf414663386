import type { FieldError } from './problem.js';
import { Problem } from './problem.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly keys?: readonly string[];
  readonly input?: unknown;
  readonly errors?: readonly (readonly Issue[])[];
}

/** Our own refinements say their code as the message; zod's own issues are mapped to the same small list. */
const refinements = new Set([
  'blank',
  'control_characters',
  'name_missing',
  'source_missing',
  'wrong_period',
  'text_or_phrase',
  'side_twice',
  'gate_or_subject',
  'not_json',
  'too_many',
  'no_such_day',
  'ends_before',
  'two_heads',
  'force_ends_before',
  'time_missing',
  'words_missing',
  'other_script',
  'blanks_differ',
]);

function fieldCode(issue: Issue): Pick<FieldError, 'code' | 'params'> {
  switch (issue.code) {
    case 'custom':
      return { code: refinements.has(issue.message) ? issue.message : 'other' };
    case 'too_small':
      return {
        code: issue.origin === 'string' || issue.origin === 'array' ? 'too_short' : 'too_small',
        params: { minimum: issue.minimum ?? 0 },
      };
    case 'too_big':
      return {
        code: issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_big',
        params: { maximum: issue.maximum ?? 0 },
      };
    case 'invalid_type':
      return { code: /received undefined$/.test(issue.message) ? 'required' : 'wrong_type' };
    case 'invalid_format':
      return { code: 'wrong_format' };
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'wrong_choice' };
    case 'unrecognized_keys':
      return { code: 'unknown_key' };
    default:
      return { code: 'other' };
  }
}

function pointer(path: Issue['path']): string {
  const keys = (path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
  return keys.map((key) => `/${String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What a schema found wrong, as a refusal that names the fields and never repeats what was sent. */
export function invalidInput(issues: readonly Issue[]): Problem {
  const errors = issues.slice(0, 20).map((issue) => ({ pointer: pointer(issue.path), ...fieldCode(issue) }));
  return new Problem('input.invalid', errors);
}
