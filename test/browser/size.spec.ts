import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page, Response } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { openStage, pause, type Stage } from './stage.js';

const kilobyte = 1_000;
const gzipped = (bytes: Buffer | string) => gzipSync(bytes, { level: 9 }).length;
const said = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} KB`;

/** What a page brings until it is drawn, and what it brings quietly afterwards. */
async function brought(page: Page, address: string, ready: string, afterwards = 0) {
  const answers: { response: Response; early: boolean }[] = [];
  let early = true;
  page.on('response', (response) => answers.push({ response, early }));
  await page.goto(address);
  await page.locator(ready).first().waitFor();
  await pause(1_000);
  early = false;
  await pause(afterwards);
  const sum = async (wanted: (path: string) => boolean, when: boolean) => {
    let bytes = 0;
    for (const { response } of answers.filter((answer) => answer.early === when)) {
      if (response.ok() && wanted(new URL(response.url()).pathname)) bytes += gzipped(await response.body());
    }
    return bytes;
  };
  const script = (path: string) => path.endsWith('.js') && path !== '/worker.js';
  // The register of gates is reference data: it comes once a day and lies on the device from then on.
  const register = (path: string) => path === '/api/v1/gates';
  const api = (path: string) => path.startsWith('/api/') && !register(path);
  return {
    scripts: await sum(script, true),
    later: await sum(script, false),
    api: await sum(api, true),
    register: await sum(register, true),
  };
}

describe('What travels over a weak line', () => {
  let stage: Stage;
  let context: BrowserContext;

  beforeAll(async () => {
    stage = await openStage();
    const { context: signedIn } = await stage.seat('ha');
    // A first visit of somebody who is signed in: nothing lies on the device.
    context = await stage.browser.newContext({ locale: 'vi-VN', serviceWorkers: 'block' });
    await context.addCookies(await signedIn.cookies());
    await signedIn.close();
  }, 120_000);
  afterAll(async () => stage?.close());

  it('is at most 250 KB of program before one can sign in', async () => {
    const fresh = await stage.browser.newContext({ locale: 'vi-VN', serviceWorkers: 'block' });
    const { scripts } = await brought(await fresh.newPage(), `${stage.service.url}/login`, 'input[type=email]');
    await fresh.close();
    console.log(`Program of the sign-in: ${said(scripts)} gzip`);
    expect(scripts).toBeLessThanOrEqual(250 * kilobyte);
  });

  it('is at most 250 KB of program and 15 KB of content before home is there', async () => {
    const found = await brought(await context.newPage(), `${stage.service.url}/`, '.home-row', 6_000);
    const { scripts, later, api, register } = found;
    console.log(`Program of home: ${said(scripts)} gzip, fetched ahead afterwards: ${said(later)}`);
    console.log(`Content of home: ${said(api)} gzip, and once a day the register of gates: ${said(register)}`);
    expect(scripts).toBeLessThanOrEqual(250 * kilobyte);
    expect(api).toBeLessThanOrEqual(15 * kilobyte);
  });

  it('is at most 30 KB for fifty messages of a channel', async () => {
    const { people, channels } = stage.theCase;
    const params = { channelId: channels.LCHK?.id ?? '' };
    const { messages } = (await people.ha?.caller.call('GET /channels/:channelId/messages', {
      params: { channelId: channels.KTBS?.id ?? '' },
    })) ?? { messages: [] };
    for (let number = 0; number < 50; number++) {
      const text = messages[number % messages.length]?.text;
      await people.ha?.caller.call('POST /channels/:channelId/messages', {
        params,
        body: {
          id: uuid(),
          text: { source: 'vi', vi: `${number}. ${text?.vi?.text}`, zh: `${number}. ${text?.zh?.text}` },
        },
      });
    }
    const page = await people.wang?.caller.call('GET /channels/:channelId/messages', { params, query: { limit: 50 } });
    expect(page?.messages).toHaveLength(50);
    const bytes = gzipped(JSON.stringify(page));
    console.log(`Fifty messages: ${said(bytes)} gzip`);
    expect(bytes).toBeLessThanOrEqual(30 * kilobyte);
  }, 60_000);
});
