import 'reflect-metadata';
import { createApp } from './app.js';
import { Config } from './config/config.js';
import { holdAlone } from './database/sole.js';
import { Entrance } from './organisations/entrance.service.js';

const config = new Config(process.env);
await holdAlone(config);
const app = await createApp(config);
app.enableShutdownHooks();
await app.listen(config.port, config.host);

const { port } = app.getHttpServer().address() as { port: number };
const host = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host;
const address = `http://${host}:${port}`;
console.log(`\nThe service is open at ${address}`);
const link = await app.get(Entrance).setUpLink();
if (link) console.log(`It is empty. Set it up here, within 72 hours, once:\n\n  ${address}${link}\n`);
