import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { verifyBundle } from '../proof/verify-minutes.mjs';
import type { Side } from '../src/contract/basics.js';
import type { MinutesDetail } from '../src/contract/minutes.js';
import { type BodyOf, type RouteKey } from '../src/contract/routes.js';
import { type CallInput, Refused } from '../src/demo/caller.js';
import { faultsOf } from '../src/language/minutes.faults.js';
import { stateOf, stepsOf } from '../src/language/minutes.js';
import fc from './chance.js';
import { times } from './counts.js';
import { openHouse } from './house.js';
import { Drafter, inBoth, newMinutes } from './minutes.js';
import { type Device, enrol } from './passkey.js';
import { newWorld, type World } from './world.js';

const sides = ['vn', 'cn'] as const;
const commands = fc.record({
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constant('word' as const) },
    { weight: 2, arbitrary: fc.constantFrom('row' as const, 'suggest' as const, 'decide' as const) },
    { weight: 1, arbitrary: fc.constantFrom('reopen' as const, 'supplement' as const, 'remove' as const) },
    { weight: 4, arbitrary: fc.constantFrom('mend' as const, 'sync' as const, 'approve' as const, 'freeze' as const) },
    { weight: 3, arbitrary: fc.constant('ready' as const) },
    { weight: 7, arbitrary: fc.constant('sign' as const) },
  ),
  side: fc.constantFrom(...sides),
  at: fc.nat({ max: 9 }),
  language: fc.constantFrom('vi' as const, 'zh' as const),
  /** What the line does: the answer comes, it is lost and the request is sent again, or both are on their way at once. */
  line: fc.constantFrom('good' as const, 'good' as const, 'lost' as const, 'twice' as const),
});
type Command = typeof commands extends fc.Arbitrary<infer C> ? C : never;
type Line = Command['line'];

/** One side's browser: what it holds of the minutes is as old as its last word from the service. */
interface Desk {
  staff: World['laoCai'];
  device: Device;
  held: MinutesDetail;
}

/** One course of drafting, reviewing, signing, voiding and supplementing, from both sides. */
class Course {
  /** Both texts as each side held them when it signed. */
  signedOver = new Map<string, string>();
  /** What was signed by both, as it was then. */
  readonly sealed: { id: string; as: string }[] = [];
  private readonly versions = new Map<string, string>();
  private last: Record<Side, MinutesDetail> | undefined;

  constructor(
    readonly drafter: Drafter,
    readonly desks: Record<Side, Desk>,
    public id: string,
  ) {}

  /** What the service has, for each side. */
  async truth(): Promise<Record<Side, MinutesDetail>> {
    const [vn, cn] = await Promise.all(sides.map((side) => this.drafter.read(this.desks[side].staff.head, this.id)));
    return { vn, cn } as Record<Side, MinutesDetail>;
  }

  async run(command: Command): Promise<void> {
    const before = this.last ?? (await this.truth());
    const did = await this[command.act](command, before[command.side]);
    const after = await this.truth();
    if (did === 'nothing') expect(after).toEqual(before);
    this.hold(after);
    this.last = after;
  }

  /** What must be true whatever happened. */
  private hold({ vn, cn }: Record<Side, MinutesDetail>): void {
    const { minutes } = vn;
    expect({ ...cn, inner: null }).toEqual({ ...vn, inner: null });
    expect(vn.damage).toEqual([]);
    if (minutes.state === 'joint') expect([minutes.frozen, minutes.signatures]).toEqual([null, []]);
    if (!minutes.frozen) return;
    const { hash, texts, statement } = minutes.frozen;
    // One version is one text for ever, and both sides hold it.
    const version = `${minutes.id} ${statement.version}`;
    expect(this.versions.get(version) ?? hash).toBe(hash);
    this.versions.set(version, hash);
    for (const signature of minutes.signatures) {
      expect(signature.hash).toBe(hash);
      expect(this.signedOver.get(`${minutes.id} ${signature.side}`)).toBe(JSON.stringify(texts));
    }
    expect(minutes.state === 'signed').toBe(minutes.signatures.length === 2);
    for (const { id, as } of this.sealed) if (id === minutes.id) expect(sealOf(vn)).toBe(as);
  }

  private async sync({ side }: Command): Promise<'nothing'> {
    this.desks[side].held = await this.drafter.read(this.desks[side].staff.head, this.id);
    return 'nothing';
  }

  private async row({ side, line }: Command, { minutes }: MinutesDetail) {
    const body = { part: 'views', kind: 'paragraph', after: null, text: inBoth(sentence(0), '其一。') } as const;
    return this.send(side, 'POST /minutes/:minutesId/rows', {}, body, line, worded(minutes));
  }

  /** In what is held, though another wording may stand there by now: then it becomes a suggestion, and nothing is lost. */
  private async word({ side, at, language, line }: Command, { minutes }: MinutesDetail) {
    const row = this.heldRow(side, at);
    if (!row) return 'nothing';
    const body = { language, text: sentence(at, language), of: row.text[language]?.hash ?? null };
    const there = minutes.rows.includes(row.id) ? 'done' : 'minutes.row_not_found';
    await this.send(side, 'PUT /minutes/:minutesId/rows/:rowId/words', { rowId: row.id }, body, line, [
      ...worded(minutes, there),
      'minutes.full',
    ]);
    return 'anything';
  }

  private async suggest({ side, at, language, line }: Command, { minutes }: MinutesDetail) {
    const row = this.heldRow(side, at);
    if (!row) return 'nothing';
    const body = { language, text: sentence(at + 1, language), of: row.text[language]?.hash ?? null };
    const there = minutes.rows.includes(row.id) ? 'done' : 'minutes.row_not_found';
    const route = 'POST /minutes/:minutesId/rows/:rowId/suggestions';
    return this.send(side, route, { rowId: row.id }, body, line, [...worded(minutes, there), 'minutes.full']);
  }

  private async decide({ side, at, line }: Command, { minutes, rows }: MinutesDetail) {
    const row = rows.find(({ suggestions }) => suggestions.length > 0);
    const suggestion = row?.suggestions[0];
    if (!row || !suggestion) return 'nothing';
    const word = at % 2 ? 'accept' : 'refuse';
    const own = word === 'accept' && suggestion.side === side ? 'minutes.own_suggestion' : 'done';
    const route = `POST /minutes/:minutesId/rows/:rowId/suggestions/:suggestionId/${word}` as const;
    const within = { rowId: row.id, suggestionId: suggestion.id };
    // Accepted is what was seen.
    const seen = word === 'accept' ? row.version : undefined;
    return this.send(side, route, within, {}, line, worded(minutes, own), seen);
  }

  private async remove({ side, at, line }: Command, { minutes, rows }: MinutesDetail) {
    const row = rows[at % Math.max(rows.length, 1)];
    if (!row) return 'nothing';
    const route = 'POST /minutes/:minutesId/rows/:rowId/remove';
    return this.send(side, route, { rowId: row.id }, {}, line, worded(minutes), row.version);
  }

  /** Brings every row into step and decides what is open, as people do before they agree. */
  private async mend({ line }: Command, { minutes, rows }: MinutesDetail) {
    if (minutes.state !== 'joint') return 'nothing';
    for (const row of rows) {
      let { version } = row;
      for (const { id: suggestionId } of row.suggestions) {
        const within = { rowId: row.id, suggestionId };
        const route = 'POST /minutes/:minutesId/rows/:rowId/suggestions/:suggestionId/refuse';
        await this.send('vn', route, within, {}, line, ['done']);
        version += 1;
      }
      if (stateOf({ text: row.text }) === 'agreed') continue;
      const route = 'POST /minutes/:minutesId/rows/:rowId/in-step';
      await this.send('cn', route, { rowId: row.id }, {}, line, ['done'], version);
    }
    return 'anything';
  }

  private async freeze({ side, line }: Command, detail: MinutesDetail) {
    const ready = faultsOf(detail).length === 0 ? 'done' : 'minutes.not_ready';
    const { minutes } = detail;
    return this.send(side, 'POST /minutes/:minutesId/freeze', {}, {}, line, worded(minutes, ready), minutes.version);
  }

  /** Both sides agree on everything: mended, frozen, read by both and approved inside. */
  private async ready(command: Command, detail: MinutesDetail) {
    if (detail.minutes.state !== 'joint') return 'nothing';
    await this.mend(command, detail);
    await this.freeze(command, (await this.truth()).vn);
    for (const side of sides) {
      await this.sync({ ...command, side });
      await this.approve({ ...command, side }, this.desks[side].held);
    }
    return 'anything';
  }

  private async reopen({ side, line }: Command, { minutes }: MinutesDetail) {
    const hash = this.heldHash(side);
    return this.send(side, 'POST /minutes/:minutesId/reopen', {}, { hash }, line, [frozenAs(minutes, hash)]);
  }

  private async approve({ side, line }: Command, { minutes }: MinutesDetail) {
    const hash = this.heldHash(side);
    for (const step of stepsOf(minutes.form)) {
      const by = step === 'interpreter' ? 'interpreter' : 'head';
      const route = 'POST /minutes/:minutesId/approvals/:step';
      await this.send(side, route, { step }, { hash }, line, [frozenAs(minutes, hash)], undefined, by);
    }
    return 'anything';
  }

  /** Over what this side has before its eyes, which may be what stands there no more. */
  private async sign({ side, line }: Command, { minutes, inner }: MinutesDetail) {
    const { device, held } = this.desks[side];
    const { frozen } = held.minutes;
    const hash = this.heldHash(side);
    const approved = inner?.approvals.map(({ step }) => step) ?? [];
    const missing = stepsOf(minutes.form).some((step) => !approved.includes(step));
    const signed = minutes.signatures.some((one) => one.side === side);
    const otherwise = signed ? 'minutes.signed_already' : missing ? 'minutes.not_approved' : 'done';
    const expected = frozenAs(minutes, hash, otherwise);
    if (expected === 'done') this.signedOver.set(`${this.id} ${side}`, JSON.stringify(frozen?.texts));
    const body = { hash, proof: device.sign(hash) };
    const outcome = await this.send(side, 'POST /minutes/:minutesId/sign', {}, body, line, [expected]);
    const now = await this.drafter.read(this.desks[side].staff.head, this.id);
    if (expected === 'done' && now.minutes.state === 'signed') this.sealed.push({ id: this.id, as: sealOf(now) });
    return outcome;
  }

  private async supplement({ side, line }: Command, { minutes }: MinutesDetail) {
    const route = 'POST /minutes/:minutesId/supplements';
    const body = { id: uuid(), title: inBoth('Phụ lục', '补充纪要') };
    const signed = minutes.state === 'signed';
    await this.send(side, route, {}, body, line, [signed ? 'done' : 'minutes.not_signed']);
    if (!signed) return 'nothing';
    this.id = body.id;
    for (const one of sides) await this.sync({ side: one } as Command);
    return 'anything';
  }

  /** The statement that this side has before its eyes. */
  private heldHash(side: Side): string {
    return this.desks[side].held.minutes.frozen?.hash ?? '0'.repeat(64);
  }

  private heldRow(side: Side, at: number) {
    const rows = this.desks[side].held.rows.filter(({ part }) => part === 'views');
    return rows[at % Math.max(rows.length, 1)];
  }

  /** A request as the line carries it; sent again it says the same and does nothing more. */
  private async send<K extends RouteKey>(
    side: Side,
    key: K,
    within: object,
    more: object,
    line: Line,
    expected: readonly string[],
    version?: number,
    role: 'head' | 'interpreter' = 'head',
  ): Promise<'nothing' | 'anything'> {
    const body = { id: uuid(), ...more } as BodyOf<K>;
    const input = { params: { minutesId: this.id, ...within }, body, version } as CallInput<K>;
    const call = () =>
      this.desks[side].staff[role].call(key, input).then(
        (answer): [string, unknown] => ['done', answer],
        (error: unknown): [string, unknown] => {
          if (!(error instanceof Refused)) throw error;
          return [error.problem.code, null];
        },
      );
    const [[code, answer], again] = line === 'twice' ? await Promise.all([call(), call()]) : [await call(), undefined];
    expect([key, expected]).toEqual([key, expect.arrayContaining([code])]);
    const repeated = again ?? (line === 'lost' ? await call() : undefined);
    if (repeated) expect(repeated).toEqual([code, answer]);
    return code === 'done' ? 'anything' : 'nothing';
  }
}

/** What is refused of wordings that may not change, else what comes of it. */
function worded({ state }: MinutesDetail['minutes'], otherwise = 'done'): string[] {
  if (state === 'frozen') return ['minutes.frozen'];
  return [state === 'signed' ? 'minutes.signed' : otherwise];
}

/** What is refused of acts on two frozen texts while they are not these, else what comes of it. */
function frozenAs({ state, frozen }: MinutesDetail['minutes'], hash: string, otherwise = 'done'): string {
  if (state === 'signed') return 'minutes.signed';
  if (!frozen) return 'minutes.not_frozen';
  return frozen.hash === hash ? otherwise : 'minutes.other_version';
}

const sealOf = ({ minutes: { state, frozen, signatures }, rows }: MinutesDetail) =>
  JSON.stringify({ state, frozen, signatures, rows });
const sentence = (at: number, language: 'vi' | 'zh' = 'vi') =>
  language === 'vi' ? `Hai bên trao đổi ý kiến${'.'.repeat(at + 1)}` : `双方交换意见${'。'.repeat(at + 1)}`;

describe('minutes, whatever both sides do and whatever the line does', () => {
  let world: World;
  let devices: Record<Side, Device>;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    devices = { vn: (await enrol(world.laoCai.head)).device, cn: (await enrol(world.hekou.head)).device };
  });
  afterAll(() => world.close());

  it('are never signed for one side over a text that the other does not hold', async () => {
    const drafter = new Drafter(world.channel.id);
    let signed = 0;
    const property = fc.asyncProperty(
      fc.array(commands, { minLength: 30, maxLength: 30 }),
      fc.constantFrom('note' as const, 'minutes' as const),
      async (list, form) => {
        const { minutes } = await drafter.open(world.laoCai.head, newMinutes({ form }));
        for (const part of ['views', 'views'] as const)
          await drafter.row(world.laoCai.head, minutes.id, sentence(0), sentence(0, 'zh'), { part });
        const held = await drafter.read(world.laoCai.head, minutes.id);
        const course = new Course(
          drafter,
          {
            vn: { staff: world.laoCai, device: devices.vn, held },
            cn: { staff: world.hekou, device: devices.cn, held },
          },
          minutes.id,
        );
        for (const command of list) await course.run(command);
        for (const { id: minutesId } of course.sealed) {
          signed += 1;
          const bundle = await world.hekou.head.call('GET /minutes/:minutesId/bundle', { params: { minutesId } });
          const { holds, findings } = await verifyBundle(JSON.stringify(bundle));
          expect([holds, findings.filter(({ ok }) => ok === false)]).toEqual([true, []]);
        }
      },
    );
    await fc.assert(property, { numRuns: times(500), endOnFailure: true });
    expect(signed).toBeGreaterThan(times(500) / 5);
  }, 3_600_000);
});
