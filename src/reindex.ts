import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { Following } from './activity/following.js';
import { createApp } from './app.js';
import { Config } from './config/config.js';
import { holdAlone } from './database/sole.js';

/** What is made of the log alone: what is found, what is offered again, what waits at the desk. */
const names = ['search', 'memory', 'desk'];
const look = 500;

const config = new Config(process.env);
await holdAlone(config);
const app = await createApp(config);
await app.init();
const following = app.get(Following);
for (const name of names) {
  await following.again(name);
  for (let done = false; !done; ) {
    await pause(look);
    const { read, all } = await following.progress(name);
    console.log(`${name}: ${read} of ${all} events read`);
    done = read >= all;
  }
}
await app.close();
process.exit(0);
