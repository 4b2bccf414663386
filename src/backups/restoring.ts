import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keyFile } from '../config/config.js';
import { isOpenElsewhere } from '../database/copies.js';
import { migrations } from '../database/migrations.js';
import { lockFile } from '../database/sole.js';
import { contentOf, copyFile, settle, Unusable } from './disk.js';
import { type Manifest, readManifest } from './manifest.js';
import { databaseFile, provenRecord, type Setback, setbacks } from './record.js';

/** What was done, and what the record that was replaced had beyond the restored one. */
export interface Restored {
  manifest: Manifest;
  /** Where the data lies that was there before. */
  aside: string | undefined;
  /** `undefined`: the record that was there before could not be read. */
  lacking: Setback[] | undefined;
}

/** Earlier restores left these, or the file system did; the key belongs to the machine and is in no backup. */
const notOurs = (name: string) => name.startsWith('replaced-') || ['lost+found', keyFile, lockFile].includes(name);

/**
 * Puts a backup where the service will find it. Everything is copied and checked beside the data that is there, which
 * is moved aside only then, and never deleted. Inside `dataDir`, for that may be a mounted volume.
 */
export async function restoreBackup(source: string, dataDir: string, replace: boolean): Promise<Restored> {
  const manifest = readManifest(source);
  const names = new Set(migrations.map((migration) => migration.name));
  if (!manifest.migrations.every((name) => names.has(name))) {
    throw new Unusable('The backup was made by a newer release. Restore it with that release or a later one.');
  }
  mkdirSync(dataDir, { recursive: true });
  const inTheWay = () => readdirSync(dataDir).filter((name) => !notOurs(name));
  if (inTheWay().length > 0 && !replace) {
    throw new Unusable(`${dataDir} is not empty. With --replace what is there is moved aside, not deleted.`);
  }
  const old = join(dataDir, databaseFile);
  if (isOpenElsewhere(old)) throw new Unusable(`The service is running on ${dataDir}. Stop it first.`);

  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const staged = join(dataDir, `restoring-${stamp}`);
  try {
    await proven(manifest, source);
    for (const { path } of manifest.parts) {
      mkdirSync(dirname(join(staged, path)), { recursive: true });
      await copyFile(join(source, path), join(staged, path));
    }
    await proven(manifest, staged);
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    throw error;
  }

  const lacking = await setbacks(old, join(staged, databaseFile)).catch(() => undefined);
  const before = inTheWay().filter((name) => join(dataDir, name) !== staged);
  const aside = before.length > 0 ? join(dataDir, `replaced-${stamp}`) : undefined;
  if (aside) mkdirSync(aside);
  for (const name of before) renameSync(join(dataDir, name), join(aside ?? '', name));
  for (const name of readdirSync(staged)) renameSync(join(staged, name), join(dataDir, name));
  rmSync(staged, { recursive: true });
  await settle(dataDir);
  return { manifest, aside, lacking };
}

/** Refuses what is not, to the byte, what the manifest says, and a record that does not hold. */
async function proven(manifest: Manifest, folder: string): Promise<void> {
  for (const { path, bytes, sha256 } of manifest.parts) {
    const part = join(folder, path);
    if (!existsSync(part)) throw new Unusable(`The backup is not complete: ${part} is missing.`);
    const content = await contentOf(part);
    if (content.bytes !== bytes || content.sha256 !== sha256) {
      throw new Unusable(`${part} is damaged: it is not what the manifest says.`);
    }
  }
  await provenRecord(join(folder, databaseFile));
}
