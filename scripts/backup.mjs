import { runMain } from './lib/processes.mjs';
import { runBuilt } from './lib/project.mjs';

/** `npm run backup -- TARGET`: copies everything that is kept in the data folder, while the service runs. */
runMain(() => runBuilt('dist/backup.js'));
