import 'reflect-metadata';
import { verifyLog } from './activity/verifier.js';
import { Config } from './config/config.js';
import { Database } from './database/database.js';
import { entities } from './entities.js';
import { verifyIssues } from './issues/issues.verifier.js';
import { verifyMessages } from './messages/messages.verifier.js';

const source = await Database.openToRead(new Config(process.env), entities);
const { audiences, events, faults } = await verifyLog(source.manager);
faults.push(...(await verifyMessages(source.manager)), ...(await verifyIssues(source.manager)));
await source.destroy();
for (const { audience, position, what } of faults) console.error(`${audience} at ${position}: ${what}`);
if (events === 0) console.log('There is no record here.');
else if (faults.length > 0) console.log(`The record does not hold: ${faults.length} faults among ${events} events.`);
else
  console.log(
    `The record holds: ${events} events in ${audiences} audiences, every one where it was put and as it was written.`,
  );
process.exitCode = events > 0 && faults.length === 0 ? 0 : 1;
