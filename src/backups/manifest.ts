import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { settle, Unusable } from './disk.js';

/** The list of what a backup consists of, and the mark that it is one: written last, after the record held in it. */
const name = 'manifest.json';

const Part = z.strictObject({
  /** The database, or an attachment; never a way out of the folder. */
  path: z.string().regex(/^(gates\.sqlite|files(\/\w[\w.-]*)+)$/),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Part = z.infer<typeof Part>;

const Manifest = z.strictObject({
  format: z.literal(1),
  /** What the service had acknowledged by then is in the copy. */
  takenAt: z.iso.datetime(),
  /** The node whose record it is. */
  node: z.string(),
  /** What the database had been through; a release that lacks one of these cannot run on it. */
  migrations: z.array(z.string()),
  audiences: z.int(),
  events: z.int(),
  parts: z.array(Part),
});
export type Manifest = z.infer<typeof Manifest>;

export function readManifest(folder: string): Manifest {
  const path = join(folder, name);
  if (!existsSync(path)) throw new Unusable(`${folder} is no backup: it has no ${name}, which is written last.`);
  try {
    return Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Unusable(`${path} cannot be read, or is in a format this release does not know.`);
  }
}

/** There whole, or not at all. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const draft = join(folder, `${name}.draft`);
  writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await settle(draft);
  renameSync(draft, join(folder, name));
  await settle(folder);
}
