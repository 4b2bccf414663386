import { runMain } from './lib/processes.mjs';
import { runBuilt } from './lib/project.mjs';

/** `npm run verify`: checks an exported or a stored record without the service. */
runMain(() => runBuilt('dist/verify.js'));
