import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Following } from '../activity/following.js';
import { sha256 } from '../common/hash.js';
import type { Event } from '../contract/events.js';
import type { BilingualText } from '../contract/text.js';
import { sql } from '../database/sql.js';
import { sentencePairs } from '../language/sentences.js';
import { translationOf } from '../language/text.js';
import { withoutRetracted } from '../messages/retracted.js';
import { StoredAction, StoredRow } from '../minutes/rows.entity.js';
import { measure } from './likeness.js';
import { MemoryEntry } from './memory.entity.js';
import { dropPairs, hashOf, keepPair } from './memory.index.js';
import { isChecked, isWhole, type Told, toldIn } from './memory.texts.js';
import { termsVersionAt } from './terms.version.js';

/** Counted up when other pairs are kept than before. */
const rule = 1;

/** Remembers every checked pair as it is checked, and forgets it when its words are taken back. */
@Injectable()
export class MemoryFollower implements OnModuleInit {
  constructor(private readonly following: Following) {}

  onModuleInit(): void {
    this.following.keep({ name: 'memory', rule, clear: forgetAll, read });
  }
}

/** What was brought in with a file follows from no event; it stays. */
async function forgetAll(rows: EntityManager): Promise<void> {
  for (;;) {
    const some = await sql<{ place: number }>(
      rows,
      'SELECT "place" FROM "memory_entry" WHERE "kind" <> ? ORDER BY "place" LIMIT 400',
      ['import'],
    );
    if (some.length === 0) return;
    await dropPairs(
      rows,
      some.map(({ place }) => place),
    );
  }
}

async function read(rows: EntityManager, events: readonly Event[]): Promise<void> {
  const seen = await withoutRetracted(rows, [...events]);
  const told = seen.flatMap((event) => toldIn(event) ?? []);
  const things = [...new Set(told.map(({ thing }) => thing))];
  const known = new Set<string>();
  for (let from = 0; from < things.length; from += 200) {
    const where = { thing: In(things.slice(from, from + 200)) };
    for (const { thing } of await rows.find(MemoryEntry, { select: { thing: true }, where })) known.add(thing);
  }
  for (const one of told) {
    const checked = one.texts.filter(([, text]) => text && isChecked(text)) as [string, BilingualText][];
    const kept = one.gone ? [] : checked;
    if (kept.length === 0 && !known.has(one.thing)) continue;
    await keep(rows, one, kept);
    if (kept.length > 0) known.add(one.thing);
  }
  for (const event of seen) await readSigned(rows, event);
}

/** Parts that say something else now are kept anew; those that are no longer there stay as they were, until all is gone. */
async function keep(rows: EntityManager, told: Told, checked: readonly [string, BilingualText][]): Promise<void> {
  const before = await rows.find(MemoryEntry, {
    select: { place: true, part: true, hash: true },
    where: { thing: told.thing },
  });
  const present = new Map(checked.map(([part, text]) => [part, hashOfPair(text)]));
  const named = new Set(told.texts.flatMap(([part, text]) => (text ? [part] : [])));
  const left = before.filter(({ part, hash }) => told.gone || (named.has(part) && present.get(part) !== hash));
  await dropPairs(
    rows,
    left.map(({ place }) => place),
  );
  for (const [part, text] of checked) {
    if (!before.some((one) => one.part === part && one.hash === present.get(part)))
      await keepText(rows, told, part, text);
  }
}

const hashOfPair = ({ vi, zh }: BilingualText): string => sha256(`${vi?.hash} ${zh?.hash} ${vi?.at} ${zh?.at}`);

async function keepText(rows: EntityManager, told: Told, part: string, text: BilingualText): Promise<void> {
  const version = translationOf(text);
  if (!version || !text.vi || !text.zh) return;
  const { thing, kind, channelId, audience, position } = told;
  const termsVersion = await termsVersionAt(rows, channelId, version.at);
  for (const { vi, zh } of sentencePairs({ vi: text.vi.text, zh: text.zh.text })) {
    const measured = { vi: measure(vi, 'vi'), zh: measure(zh, 'zh') };
    if (measured.vi.words.length === 0 || measured.zh.words.length === 0) continue;
    const entry = {
      ...{ thing, part, hash: hashOfPair(text), channelId, audience, position, kind },
      ...{ source: text.source, vi, zh, viHash: hashOf(measured.vi), zhHash: hashOf(measured.zh) },
      ...{ by: version.by, at: version.at, termsVersion },
    };
    await keepPair(rows, entry, measured);
  }
}

/** Minutes that both sides have signed are locked: what stands in their rows was agreed word by word. */
async function readSigned(rows: EntityManager, { kind, payload }: Event): Promise<void> {
  if (kind !== 'minutes.signed' || !('minutes' in payload) || payload.minutes.state !== 'signed') return;
  const { id, channelId, audience, title } = payload.minutes;
  const where = { minutesId: id, removed: 0 };
  const parts = [...(await rows.findBy(StoredRow, where)), ...(await rows.findBy(StoredAction, where))];
  const texts = [['title', title], ...parts.map((one) => [one.id, one.text])] as [string, BilingualText][];
  const told: Told = { thing: `minutes:${id}`, kind: 'minutes', channelId, audience, position: 0, gone: false, texts };
  const agreed = texts.filter(([, text]) => isWhole(text));
  await keep(rows, told, agreed);
}
