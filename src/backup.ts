import 'reflect-metadata';
import { resolve } from 'node:path';
import { makeBackup } from './backups/backing-up.js';
import { onDataFolder } from './backups/command.js';
import { Unusable } from './backups/disk.js';

const [target, ...more] = process.argv.slice(2);
const { failed, says } = await onDataFolder(async (dataDir) => {
  if (!target || more.length > 0)
    throw new Unusable('npm run backup -- TARGET (a folder that is empty or not there yet)');
  // npm goes to the project's folder; a path is meant from where the person is.
  const folder = resolve(process.env.INIT_CWD ?? '.', target);
  const { events, audiences, takenAt, parts } = await makeBackup(dataDir, folder);
  return [
    `${folder} is a backup of ${dataDir}: everything acknowledged until ${takenAt}.`,
    `The record holds in it: ${events} events in ${audiences} audiences. Attachments: ${parts.length - 1}.`,
  ];
});
(failed ? console.error : console.log)(says);
process.exitCode = failed ? 1 : 0;
