import 'reflect-metadata';
import { verifyLog } from './activity/verifier.js';
import { Config } from './config/config.js';
import { Database } from './database/database.js';
import { entities } from './entities.js';

const database = await Database.open(new Config(process.env), entities);
const { audiences, events, faults } = await verifyLog(database.read);
await database.onApplicationShutdown();
for (const { audience, position, what } of faults) console.error(`${audience} at ${position}: ${what}`);
console.log(
  faults.length === 0
    ? `The record holds: ${events} events in ${audiences} audiences, every one where it was put and as it was written.`
    : `The record does not hold: ${faults.length} faults among ${events} events.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
