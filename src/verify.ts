import 'reflect-metadata';
import { verifyShown } from './activity/shown.js';
import { verifyLog } from './activity/verifier.js';
import { Config } from './config/config.js';
import { Database, NoRecord } from './database/database.js';
import { entities } from './entities.js';
import { shown } from './shown.js';

const source = await Database.openToRead(new Config(process.env), entities).catch((error: unknown) => {
  if (!(error instanceof NoRecord)) throw error;
  console.log(error.message);
  process.exit(1);
});
const { audiences, events, faults } = await verifyLog(source.manager);
faults.push(...(await verifyShown(source.manager, shown)));
await source.destroy();
for (const { audience, position, what } of faults) console.error(`${audience} at ${position}: ${what}`);
if (events === 0) console.log(new NoRecord().message);
else if (faults.length > 0) console.log(`The record does not hold: ${faults.length} faults among ${events} events.`);
else
  console.log(
    `The record holds: ${events} events in ${audiences} audiences, every one where it was put and as it was written.`,
  );
process.exitCode = events > 0 && faults.length === 0 ? 0 : 1;
