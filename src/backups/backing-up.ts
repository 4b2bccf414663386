import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyDatabase } from '../database/copies.js';
import { contentOf, copyFile, filesUnder, settle, Unusable } from './disk.js';
import { type Manifest, type Part, writeManifest } from './manifest.js';
import { databaseFile, provenRecord } from './record.js';

/**
 * Copies everything the service keeps in `dataDir` into a folder of its own, while it runs and writes. It counts as a
 * backup once the record was checked in the copy; until then the folder has no manifest.
 */
export async function makeBackup(dataDir: string, target: string): Promise<Manifest> {
  const database = join(dataDir, databaseFile);
  if (!existsSync(database)) throw new Unusable(`There is nothing to back up: ${database} does not exist.`);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Unusable(`${target} is not empty. A backup goes into a folder of its own.`);
  }
  mkdirSync(target, { recursive: true, mode: 0o700 });

  const takenAt = new Date().toISOString();
  const copy = join(target, databaseFile);
  await copyDatabase(database, copy);
  await settle(copy);
  // The database first: whatever it speaks of was in `files` before.
  const parts: Part[] = [{ path: databaseFile, ...(await contentOf(copy)) }, ...(await copyFiles(dataDir, target))];

  const manifest = { format: 1 as const, takenAt, ...(await provenRecord(copy)), parts };
  await writeManifest(target, manifest);
  return manifest;
}

/** Attachments are named by the SHA-256 of what is in them; anything else there is an upload that is not complete. */
async function copyFiles(dataDir: string, target: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const file of await filesUnder(join(dataDir, 'files'))) {
    if (!/^[0-9a-f]{64}$/.test(basename(file))) continue;
    const path = `files/${file}`;
    mkdirSync(dirname(join(target, path)), { recursive: true, mode: 0o700 });
    await copyFile(join(dataDir, path), join(target, path));
    const content = await contentOf(join(target, path));
    if (content.sha256 !== basename(file)) throw new Unusable(`${path} is damaged: it is not what its name says.`);
    parts.push({ path, ...content });
  }
  return parts;
}
