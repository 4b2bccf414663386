import { readFileSync } from 'node:fs';
import { fold } from '../dist/language/fold.js';

/** A corpus of messages in both languages of which it is known what is in each, so that what is missed can be counted. */

/** The same numbers each time. */
export function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const words = (text) => fold(text).split(/[^\p{L}\p{N}]+/u);

/** Terms of which none holds another one, in neither language. */
function conceptsOf(most) {
  const { terms } = JSON.parse(readFileSync(new URL('../reference/terms.json', import.meta.url), 'utf8'));
  const chosen = [];
  for (const { vi, zh } of terms) {
    const plain = /^[\p{L} ]+$/u.test(vi) && /^\p{Script=Han}{2,6}$/u.test(zh) && words(vi).length > 1;
    const apart = chosen.every(
      (other) =>
        !` ${fold(other.vi)} `.includes(` ${fold(vi)} `) &&
        !` ${fold(vi)} `.includes(` ${fold(other.vi)} `) &&
        !other.zh.includes(zh) &&
        !zh.includes(other.zh),
    );
    if (plain && apart && chosen.length < most) chosen.push({ vi, zh });
  }
  return chosen;
}

const onsets = ['b', 'ch', 'd', 'g', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'ph', 's', 't', 'th', 'tr', 'v', 'x'];
const rimes = ['ạch', 'ằng', 'ẹo', 'êt', 'ỉnh', 'oai', 'ộp', 'ơi', 'ùm', 'ưng', 'uyên', 'ấy', 'ôc', 'ep'];
const oldStyle = (text) => text.replaceAll('hòa', 'hoà').replaceAll('úy', 'uý').replaceAll('ủy', 'uỷ');

/** Messages by their number; `truth` says which numbers hold a concept, in which language. */
export function corpusOf(size, seed = 7) {
  const concepts = conceptsOf(80);
  const taken = new Set(concepts.flatMap(({ vi }) => words(vi)));
  const takenSigns = new Set(concepts.flatMap(({ zh }) => [...zh]));
  const syllables = onsets.flatMap((one) => rimes.map((rime) => one + rime)).filter((one) => !taken.has(fold(one)));
  const signs = Array.from({ length: 3_000 }, (_, at) => String.fromCharCode(0x4e00 + at * 6)).filter(
    (sign) => !takenSigns.has(sign),
  );
  const pick = chance(seed);
  /** Some words are said often, most rarely. */
  const often = (list) => list[Math.min(pick(list.length), pick(list.length), pick(list.length))];
  const some = (list, count, between) => Array.from({ length: count }, () => often(list)).join(between);
  const truth = { vi: concepts.map(() => []), zh: concepts.map(() => []), plates: [] };

  function* messages() {
    for (let at = 0; at < size; at++) {
      const [first, second] = [pick(80), pick(80)].map((one) => one % concepts.length);
      const both = pick(2) === 0;
      const viOnly = pick(2) === 0;
      const has = { vi: both || viOnly, zh: both || !viOnly };
      const apart = pick(20) === 0;
      const message = {};
      if (has.vi) {
        const names = [...new Set([first, second])].map((one) => concepts[one].vi);
        const said = apart ? names.map((name) => name.replaceAll(' ', ` ${often(syllables)} `)) : names;
        let vi = `${some(syllables, 5, ' ')} ${said.join(` ${some(syllables, 3, ' ')}, `)} ${some(syllables, 4, ' ')}`;
        if (pick(12) === 0) vi = oldStyle(vi);
        if (pick(33) === 0) vi = vi.normalize('NFD');
        if (!apart) for (const one of new Set([first, second])) truth.vi[one].push(at);
        if (pick(10) === 0) {
          const digits = String(10_000 + pick(90_000));
          const plate = `24C-${digits.slice(0, 3)}.${digits.slice(3)}`;
          vi += `, xe ${[plate, `24c${digits}`, `24C ${digits}`][pick(3)]}`;
          truth.plates.push([at, digits]);
        }
        message.vi = vi;
      }
      if (has.zh) {
        const names = [...new Set([first, second])].map((one) => concepts[one].zh);
        const zh = `${some(signs, 8, '')}${names.join(`${some(signs, 3, '')}，`)}${some(signs, 6, '')}`;
        for (const one of new Set([first, second])) truth.zh[one].push(at);
        message.zh = zh;
      }
      yield message;
    }
  }
  return { concepts, truth, messages };
}
