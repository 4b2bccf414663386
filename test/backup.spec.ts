import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { verifyLog } from '../src/activity/verifier.js';
import { Database } from '../src/database/database.js';
import { entities } from '../src/entities.js';
import { times } from './counts.js';
import { openHouse } from './house.js';
import { ensureBuilt, runProgram } from './server.js';
import { dialect } from './store.js';
import { newWorld, type Somebody, type World } from './world.js';

jest.setTimeout(180_000);

const onSqlite = dialect === 'sqlite' ? describe : describe.skip;
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const folder = mkdtempSync(join(tmpdir(), 'gates-backup-'));
const place = (name: string) => join(folder, name);

beforeAll(ensureBuilt);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const backup = (dataDir: string, target: string) => runProgram('backup.js', { DATA_DIR: dataDir }, [target]);
const restore = (source: string, dataDir: string, ...more: string[]) =>
  runProgram('restore.js', { DATA_DIR: dataDir }, [source, ...more]);

/** Posts until told to stop; what was acknowledged is kept in the order it was. */
function keepPosting(writers: Somebody[], channelId: string) {
  const acknowledged: string[] = [];
  let going = true;
  const all = writers.map(async (writer, number) => {
    for (let count = 1; going; count++) {
      acknowledged.push((await writer.say(channelId, `Người ${number}, tin ${count}`)).id);
    }
  });
  const until = async (count: number) => {
    while (acknowledged.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const stop = async () => {
    going = false;
    await Promise.all(all);
  };
  return { acknowledged, until, stop };
}

/** A backup with one byte of an event turned; with `covered`, the manifest is made to agree with it. */
function damagedCopy(source: string, name: string, covered: boolean): string {
  const copy = place(name);
  cpSync(source, copy, { recursive: true });
  const file = join(copy, 'gates.sqlite');
  const bytes = readFileSync(file);
  const at = bytes.indexOf('{"message":{"audience":"channel:') + '{"message":{"audience":"channel:'.length;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  if (covered) {
    const path = join(copy, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { parts: { path: string; sha256: string }[] };
    for (const part of manifest.parts) if (part.path === 'gates.sqlite') part.sha256 = sha256(bytes);
    writeFileSync(path, JSON.stringify(manifest));
  }
  return copy;
}

onSqlite('a backup taken while four people write', () => {
  let world: World;
  let dataDir: string;
  let before: string[];
  const target = place('backup');
  const attachment = Buffer.from('Biên bản 纪要');

  beforeAll(async () => {
    world = await newWorld(await openHouse());
    dataDir = world.house.store.dataDir;
    const attachments = join(dataDir, 'files', sha256(attachment).slice(0, 2));
    mkdirSync(attachments, { recursive: true });
    writeFileSync(join(attachments, sha256(attachment)), attachment);
    writeFileSync(join(attachments, 'upload.part'), 'half an upl');
  });
  afterAll(() => world.close());

  it('is complete and holds, although commits go on all the time', async () => {
    const { laoCai, hekou, channel } = world;
    const writers = [laoCai.duty_officer, laoCai.head, hekou.duty_officer, hekou.head];
    const posting = keepPosting(writers, channel.id);
    await posting.until(times(2_000));
    before = [...posting.acknowledged];
    const { code, output } = await backup(dataDir, target);
    const during = posting.acknowledged.length - before.length;
    await posting.stop();
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('The record holds in it') });
    expect(during).toBeGreaterThan(10);
    expect(readdirSync(target).sort()).toEqual(['files', 'gates.sqlite', 'manifest.json']);
  });

  it('is restored elsewhere with everything that was acknowledged before it began', async () => {
    const elsewhere = place('elsewhere');
    const { code, output } = await restore(target, elsewhere);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('Attachments: 1.') });
    const name = sha256(attachment);
    expect(readFileSync(join(elsewhere, 'files', name.slice(0, 2), name))).toEqual(attachment);

    const store = { dataDir: elsewhere, databaseUrl: undefined, environment: { DATA_DIR: elsewhere } };
    const again = await openHouse({ store: { ...store, drop: async () => undefined } });
    const { faults } = await verifyLog(again.app.get(Database).read);
    const reader = Object.assign(Object.create(world.hekou.observer) as Somebody, { url: again.url });
    const { events } = await reader.catchUp({});
    const there = new Set(events.flatMap((event) => (event.kind === 'message.posted' ? event.payload.message.id : [])));
    await again.stop();
    expect(faults).toEqual([]);
    expect(before.filter((id) => !there.has(id))).toEqual([]);
  });

  it('is refused with one byte turned, by the manifest and, if that was made to agree, by the chain', async () => {
    const empty = place('empty');
    expect(await restore(damagedCopy(target, 'turned', false), empty)).toMatchObject({
      code: 1,
      output: expect.stringContaining('gates.sqlite is damaged'),
    });
    expect(await restore(damagedCopy(target, 'covered', true), empty)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/does not hold:\n {2}channel:\S+ at \d+: its content was changed/),
    });
    expect(readdirSync(empty)).toEqual([]);
  });

  it('is not put over data that is there, nor under a running service', async () => {
    expect(await restore(target, dataDir)).toMatchObject({ code: 1, output: expect.stringContaining('is not empty') });
    expect(await restore(target, dataDir, '--replace')).toMatchObject({
      code: 1,
      output: expect.stringContaining('Stop it first'),
    });
  });

  it('is reported as older than the record it replaces, audience by audience, which is moved aside', async () => {
    await world.laoCai.duty_officer.say(world.channel.id, 'Sau bản sao lưu');
    await world.house.stop();
    const { code, output } = await restore(target, dataDir, '--replace');
    expect(code).toBe(0);
    expect(output).toContain('IT IS OLDER');
    expect(output).toMatch(new RegExp(`  channel:${world.channel.id}: \\d+ events, from \\d+ to \\d+`));
    expect(output).not.toContain(world.otherChannel.id);

    const aside = readdirSync(dataDir).find((name) => name.startsWith('replaced-')) ?? '';
    const newer = await backup(join(dataDir, aside), place('newer'));
    expect(newer.code).toBe(0);
    const forward = await restore(place('newer'), dataDir, '--replace');
    expect(forward).toMatchObject({ code: 0, output: expect.stringContaining('everything that the record before it') });
  });

  it('does not count when the record it copied does not hold, or an attachment is not what its name says', async () => {
    const database = await Database.open({ databaseUrl: undefined, dataDir }, entities);
    await database.write.query(`UPDATE "event" SET "at" = '2026-01-01T00:00:00.000Z' WHERE "seq" = 7`);
    await database.onApplicationShutdown();
    const target = place('tampered');
    expect(await backup(dataDir, target)).toMatchObject({
      code: 1,
      output: expect.stringContaining('header was changed'),
    });
    expect(existsSync(join(target, 'manifest.json'))).toBe(false);
    expect(await restore(target, place('nowhere'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('no backup'),
    });

    const wrong = sha256('another');
    writeFileSync(join(dataDir, 'files', wrong), 'not that');
    expect(await backup(dataDir, place('wrong'))).toMatchObject({ code: 1, output: expect.stringContaining(wrong) });
  });
});

describe('backing up PostgreSQL', () => {
  it('is left to its own tools, and said so', async () => {
    for (const program of ['backup.js', 'restore.js']) {
      const run = await runProgram(program, { DATABASE_URL: 'postgres://gates@127.0.0.1/gates' }, [place('never')]);
      expect(run).toMatchObject({ code: 1, output: expect.stringMatching(/pg_dump.+npm run verify/) });
    }
  });
});
