import { runMain } from './lib/processes.mjs';
import { runBuilt } from './lib/project.mjs';

/** `npm run reindex`: makes anew from the record what is found, offered again and shown on the desk; the service is stopped meanwhile. */
runMain(() => runBuilt('dist/reindex.js'));
