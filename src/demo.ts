import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app.js';
import { Config } from './config/config.js';
import { openIssues } from './demo/issues.js';
import { holdMeetings } from './demo/meetings.js';
import { loadRealCase } from './demo/real-case.js';
import { Entrance } from './organisations/entrance.service.js';

const dataDir = mkdtempSync(join(tmpdir(), 'gates-demo-'));

const config = new Config(
  { LOG_LEVEL: 'error', ...process.env, DATA_DIR: dataDir, DATABASE_URL: undefined },
  { demo: true },
);
const app = await createApp(config);
const leave = async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
};
process.on('SIGINT', () => void leave());
process.on('SIGTERM', () => void leave());
try {
  await app.listen(config.port, config.host);
} catch (error) {
  if ((error as { code?: string }).code !== 'EADDRINUSE' || process.env.PORT) throw error;
  await app.listen(0, config.host);
}
const { port } = app.getHttpServer().address() as { port: number };
const entrance = app.get(Entrance);
const steps: Record<string, string> = {
  'set-up': 'Setting the service up',
  people: 'Inviting the people of three organisations',
  channels: 'Opening the channels of six gates',
  statements: 'Posting what was said at Kim Thành on 8 June 2024',
};
const started = `http://127.0.0.1:${port}`;
const theCase = await loadRealCase(started, (await entrance.setUpLink()) ?? '', (step) =>
  console.log(`${steps[step]} …`),
);
console.log('Opening the issues of five articles …');
await openIssues(theCase);
console.log('Holding the talks of 2017 and 2024, and signing the minutes of the first …');
await holdMeetings(theCase);
const { people } = theCase;

// Each on a host name of its own, so that all can be open in one browser, each with its own cookie.
const link = async (host: string, key: string) =>
  `http://${host}.localhost:${port}${await entrance.signInLink(people[key]?.id ?? '')}`;
const links = {
  url: `http://localhost:${port}`,
  vn: await link('vn', 'ha'),
  cn: await link('cn', 'wang'),
  interpreter: await link('interpreter', 'lan'),
  operator: await link('operator', 'operator'),
};
console.log(`
Two officers, one border. Open both in one browser:

  Việt Nam, Lào Cai    ${links.vn}
  中国，河口            ${links.cn}

  Interpreter          ${links.interpreter}
  Operator             ${links.operator}

Everything is thrown away when you stop this (Ctrl-C).
`);
if (process.argv.includes('--json')) console.log(JSON.stringify(links));
