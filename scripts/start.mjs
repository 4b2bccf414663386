import { runMain } from './lib/processes.mjs';
import { runBuilt } from './lib/project.mjs';

/** `npm start`: the service, on its own data folder or on PostgreSQL. */
runMain(() => runBuilt('dist/main.js'));
