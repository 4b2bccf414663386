import 'reflect-metadata';
import { resolve } from 'node:path';
import { onDataFolder } from './backups/command.js';
import { Unusable } from './backups/disk.js';
import type { Setback } from './backups/record.js';
import { restoreBackup } from './backups/restoring.js';

const usage = 'npm run restore -- SOURCE [--replace]';

const { failed, says } = await onDataFolder(async (dataDir) => {
  const given = process.argv.slice(2).filter((word) => word !== '--replace');
  const [source] = given;
  if (!source || given.length > 1 || source.startsWith('-')) throw new Unusable(usage);
  const folder = resolve(process.env.INIT_CWD ?? '.', source);
  const { manifest, aside, lacking } = await restoreBackup(folder, dataDir, process.argv.includes('--replace'));
  const { events, audiences, takenAt, parts } = manifest;
  return [
    `${folder} is restored to ${dataDir}: everything acknowledged until ${takenAt}.`,
    `The record holds, before and after: ${events} events in ${audiences} audiences. Attachments: ${parts.length - 1}.`,
    ...(aside ? [`What was there before lies in ${aside}.`, ...compared(lacking)] : []),
  ];
});
(failed ? console.error : console.log)(says);
process.exitCode = failed ? 1 : 0;

function compared(lacking: Setback[] | undefined): string[] {
  if (!lacking) return ['The record that was there before cannot be read, so the two were not compared.'];
  if (lacking.length === 0) return ['It has everything that the record before it had.'];
  return [
    'IT IS OLDER THAN THE RECORD BEFORE IT, or parts from it. Both sides have to be told. It lacks:',
    ...lacking.map(({ audience, had, has, parted }) =>
      parted
        ? `  ${audience}: another history; it ended at ${had} and now ends at ${has}`
        : `  ${audience}: ${had - has} events, from ${has + 1} to ${had}`,
    ),
  ];
}
