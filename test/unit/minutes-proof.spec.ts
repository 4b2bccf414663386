import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { fingerprintOf, say, verifyBundle } from '../../proof/verify-minutes.mjs';
import { damageOf, frozenOf } from '../../src/minutes/minutes.freezing.js';
import { times } from '../counts.js';
import { bundleOver, signedOver } from '../minutes-proof/bundles.js';
import { chance, frozenText, minutesOf, rawText, texts } from '../minutes-proof/documents.js';
import { vectors } from '../minutes-proof/vectors.js';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const command = path('proof/verify-minutes.mjs');
const python = path('test/minutes-proof/verify.py');
const folder = path('test/minutes-proof/vectors');

/** The codes of what does not hold. */
const failing = async (content: Uint8Array | string) =>
  (await verifyBundle(content)).findings.filter(({ ok }) => !ok).map(({ code }) => code as string);

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill();
});

/** The second verifier as one process over many bundles: what does not hold in each. */
function inPython() {
  const child = spawn('python3', [python, '--lines'], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<string[][]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      const lines = Buffer.concat(chunks).toString().split('\n').slice(0, -1);
      resolve(lines.map((line) => (line === 'holds' ? [] : line.split(' '))));
    });
  });
  return {
    give: (content: Uint8Array) => child.stdin.write(`${Buffer.from(content).toString('base64')}\n`),
    answers: () => {
      child.stdin.end();
      return done;
    },
  };
}

if (process.env.WRITE_DOCS) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, { file }] of Object.entries(vectors)) writeFileSync(join(folder, `${name}.json`), file);
  const fails = Object.fromEntries(Object.entries(vectors).map(([name, vector]) => [name, vector.fails]));
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(fails, null, 2)}\n`);
}

const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, string[]>;
const kept = Object.keys(expected).map((name) => [name, readFileSync(join(folder, `${name}.json`))] as const);

describe('the vectors of signed minutes', () => {
  it('are all there', () => {
    expect(readdirSync(folder).length).toBe(kept.length + 1);
    expect(Object.keys(expected)).toEqual(Object.keys(vectors));
  });

  it('fail where they should, kept and made anew, before the command and before the second verifier', async () => {
    const second = inPython();
    const found: Record<string, string[]> = {};
    const fresh: Record<string, string[]> = {};
    for (const [name, content] of kept) {
      second.give(content);
      found[name] = await failing(content);
    }
    for (const [name, { file }] of Object.entries(vectors)) {
      second.give(Buffer.from(file));
      fresh[name] = await failing(file);
    }
    expect(found).toEqual(expected);
    expect(fresh).toEqual(expected);
    expect(await second.answers()).toEqual([...Object.values(found), ...Object.values(fresh)]);
  });

  it('give the example of the documented format', () => {
    const page = readFileSync(path('docs/minutes-format.md'), 'utf8');
    const print = /fingerprint: `([^`]+)`/.exec(page)?.[1];
    expect(fingerprintOf(/- hash: `(\w+)`/.exec(page)?.[1] ?? '')).toBe(print);
  });
});

describe('the offline command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });

  it('says in three languages what holds, and ends with 0, 1 or 2', () => {
    const good = run(join(folder, 'good.json'));
    expect(good).toMatchObject({ status: 0 });
    for (const word of ['tệp kiểm chứng hợp lệ', '核验通过', 'the bundle holds']) expect(good.stdout).toContain(word);
    const bad = run('--lang', 'zh', join(folder, 'bad.text-changed.json'));
    expect(bad).toMatchObject({ status: 1 });
    expect(bad.stdout).toContain('✗ 越文文本与所签文本不一致');
    expect(bad.stdout).not.toContain('The ');
    expect(run(join(folder, 'bad.empty.json')).status).toBe(2);
    expect(run(join(folder, 'no such file')).status).toBe(2);
    expect(run().status).toBe(2);
  });

  it('says plainly which signature rests on the word of the service alone', async () => {
    const { findings } = await verifyBundle(readFileSync(join(folder, 'good.password.json')));
    const said = findings.map((finding) => say(finding, 'en')).filter((words) => words.includes('word of the service'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Chinese side');
  });

  it('is one file without dependencies that a browser can load, too', () => {
    const source = readFileSync(command, 'utf8');
    expect(source).not.toMatch(/^import |require\(|import\(/m);
    expect(source.split('\n').length).toBeLessThan(400);
  });

  it('answers as the second verifier does, by its exit code as well', () => {
    const copy = mkdtempSync(join(tmpdir(), 'minutes-'));
    const file = join(copy, 'bundle.json');
    for (const [name, status] of [
      ['good', 0],
      ['bad.log-gap', 1],
      ['bad.fraction', 2],
    ] as const) {
      writeFileSync(file, readFileSync(join(folder, `${name}.json`)));
      expect(run(file).status).toBe(status);
      expect(spawnSync('python3', [python, file]).status).toBe(status);
    }
    rmSync(copy, { recursive: true });
  });
});

describe('generated minutes', () => {
  const methods = ['passkey', 'password'] as const;

  it('hold before app, command and second verifier alike, in whatever form of Unicode they were written', async () => {
    const second = inPython();
    const source = chance(20_260_608);
    const count = times(10_000);
    const { parties } = bundleOver(texts(source)).statement;
    const found: string[][] = [];
    let raw = 0;
    for (let index = 0; index < count; index += 1) {
      const content = minutesOf(source);
      const frozen = frozenOf(content, parties, null);
      // One in ten was frozen by somebody who does not know the rules: nobody may take that.
      const careless = source.below(10) === 0;
      const written = careless ? { vi: rawText(source, 'vi'), zh: rawText(source, 'zh') } : frozen.texts;
      const taken = careless ? bundleOver({ vi: `${written.vi}\n`, zh: `${written.zh}\n` }) : undefined;
      const bundle = signedOver(taken ?? frozen, [source.of(methods), source.of(methods)]);
      const { minutes } = content;
      const { signatures } = bundle;
      const damage = await damageOf({
        ...content,
        minutes: { ...minutes, frozen: { ...minutes.frozen, ...bundle }, signatures } as never,
      });
      expect(damage.length > 0).toBe(careless);
      const wrong = (['vi', 'zh'] as const).filter(
        (language) => careless && frozenText(written[language]) !== taken?.texts[language],
      );
      const bytes = Buffer.from(JSON.stringify(bundle));
      second.give(bytes);
      const fails = await failing(bytes);
      found.push(fails);
      if (wrong.length > 0) raw += 1;
      if (fails.join() !== wrong.map((language) => `text_${language}`).join())
        expect({ index, fails }).toEqual({ index, fails: wrong });
    }
    expect(raw).toBeGreaterThan(count / 50);
    expect(await second.answers()).toEqual(found);
  }, 900_000);

  it('are refused by both verifiers when any one bit differs', async () => {
    const second = inPython();
    const source = chance(31);
    const count = times(10_000);
    const accepted: string[] = [];
    let bundle = Buffer.alloc(0);
    for (let index = 0; index < count; index += 1) {
      if (index % 100 === 0)
        bundle = Buffer.from(JSON.stringify(bundleOver(texts(source), [source.of(methods), source.of(methods)])));
      const at = source.below(bundle.length);
      const bit = source.below(8);
      const tampered = Buffer.from(bundle);
      tampered[at] = (tampered[at] ?? 0) ^ (1 << bit);
      second.give(tampered);
      if ((await verifyBundle(tampered)).holds) accepted.push(`bit ${bit} of byte ${at} of ${bundle.toString()}`);
    }
    expect(accepted).toEqual([]);
    const answers = await second.answers();
    expect(answers).toHaveLength(count);
    expect(answers.filter((fails) => fails.length === 0)).toEqual([]);
  }, 900_000);
});
