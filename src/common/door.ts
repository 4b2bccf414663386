import { isUtf8 } from 'node:buffer';
import { Problem } from './problem.js';

const deepest = 32;
/** Keys that reach behind an object; a later layer would quietly drop them. */
const poison: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** NFC and LF for every text, before anything else sees it, so that what looks the same is the same bytes. */
function settle(value: unknown, depth: number): unknown {
  if (depth > deepest) throw new Problem('input.too_deep');
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Problem('input.not_text');
    return value.normalize('NFC').replace(/\r\n?/g, '\n');
  }
  if (Array.isArray(value)) return value.map((item) => settle(item, depth + 1));
  if (typeof value === 'object' && value !== null) {
    const settled: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      if (poison.has(key)) throw new Problem('input.invalid', [{ pointer: '', code: 'unknown_key' }]);
      settled[key] = settle(item, depth + 1);
    }
    return settled;
  }
  return value;
}

/** Too many opening brackets in a row would exhaust the parser before it could say so. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === 92) at++;
      else if (sign === 34) quoted = false;
    } else if (sign === 34) quoted = true;
    else if (sign === 91 || sign === 123) {
      if (++depth > deepest) return true;
    } else if (sign === 93 || sign === 125) depth--;
  }
  return false;
}

/** The one door for JSON: bytes that are not text, and shapes nobody needs, are refused before they become anything. */
export function readJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (!isUtf8(body)) throw new Problem('input.not_text');
  const text = body.toString('utf8');
  if (tooDeep(text)) throw new Problem('input.too_deep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('input.not_json');
  }
  return settle(value, 0);
}
