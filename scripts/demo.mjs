import { runMain } from './lib/processes.mjs';
import { runBuilt } from './lib/project.mjs';

/** `npm run demo`: the same service on throw-away data, with people of both sides to sign in as. */
runMain(() => runBuilt('dist/demo.js'));
