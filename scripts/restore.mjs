import { runMain } from './lib/processes.mjs';
import { runBuilt } from './lib/project.mjs';

/** `npm run restore -- SOURCE [--replace]`: puts a backup where the service will find it. */
runMain(() => runBuilt('dist/restore.js'));
