import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import type { MinutesItem, MinutesView } from '../../src/contract/minutes.js';
import { holdMeetings } from '../../src/demo/meetings.js';
import { demoPassword } from '../../src/demo/real-case.js';
import { tamperedText } from './minutes.js';
import { openStage, type Seat, type Stage } from './stage.js';
import { story } from './story.js';
import { words } from './words.js';

const vi = words('vi', 'minutes');
const zh = words('zh', 'minutes');
const meetings = words('zh', 'meetings');
const command = fileURLToPath(new URL('../../proof/verify-minutes.mjs', import.meta.url));

/** The working session of 8 June 2024 as the article tells it, and the talks of 2017: from two browsers to the end. */
describe('The working session of 8 June 2024', () => {
  const it = story();
  let stage: Stage;
  let ha: Seat;
  let li: Seat;
  let session: MinutesItem;
  let talks: MinutesItem;

  beforeAll(async () => {
    stage = await openStage();
    await holdMeetings(stage.theCase);
    ha = await stage.seat('ha');
    li = await stage.seat('li');
    const params = { channelId: stage.theCase.channels.KTBS?.id ?? '' };
    const { minutes } = await caller('ha').call('GET /channels/:channelId/minutes', { params });
    session = minutes.find(({ state }) => state === 'joint') as MinutesItem;
    talks = minutes.find(({ state }) => state === 'signed') as MinutesItem;
  }, 180_000);
  afterAll(async () => stage?.close());

  const caller = (key: string) => {
    const person = stage.theCase.people[key];
    if (!person) throw new Error(`Nobody is called ${key}.`);
    return person.caller;
  };
  const read = (minutesId: string) => caller('ha').call('GET /minutes/:minutesId', { params: { minutesId } });
  const open = async ({ page }: Seat, path: string) => {
    await page.goto(`${stage.service.url}${path}`);
  };
  const inRow = (page: Page, id: string) => page.locator(`[data-row="${id}"]`);
  /** Approved inside and signed by the head of each side, with password and code. */
  const sign = async ({ id: minutesId, frozen }: MinutesView) => {
    const hash = frozen?.hash ?? '';
    for (const [interpreter, head] of [
      ['lan', 'quoc'],
      ['chen', 'ma'],
    ] as const) {
      const approve = (key: string, step: 'interpreter' | 'leader') =>
        caller(key).call('POST /minutes/:minutesId/approvals/:step', {
          params: { minutesId, step },
          body: { id: uuid(), hash },
        });
      await approve(interpreter, 'interpreter');
      await approve(head, 'leader');
      const code = (await caller(head).authenticator?.code()) ?? '';
      await caller(head).call('POST /minutes/:minutesId/sign', {
        params: { minutesId },
        body: { id: uuid(), hash, proof: { method: 'password', password: demoPassword, code } },
      });
    }
  };
  const freeze = async ({ page }: Seat) => {
    await page.getByRole('button', { name: vi('freeze.button') }).click();
    await page.locator('dialog[open] button.ant-btn-primary').click();
    await page.locator('.ms-verdict[data-verdict=ok]').waitFor();
  };

  it('is drafted in two browsers: a row out of step is mended, what one side suggests the other accepts', async () => {
    const { rows } = await read(session.id);
    const lanes = rows.find(({ text }) => text.vi?.text.includes('3 luồng nhập'))?.id ?? '';
    const agreed = rows.find(({ suggestions }) => suggestions.length > 0)?.id ?? '';
    await open(ha, `/minutes/${session.id}`);
    await open(li, `/minutes/${session.id}`);
    for (const { page } of [ha, li]) await inRow(page, lanes).locator('[data-state=out_of_step]').waitFor();
    const chinese = inRow(li.page, lanes).locator('textarea[data-cell=zh]');
    await chinese.fill(`${(await chinese.inputValue()).replace(/。$/, '')}，其中包括空车专用车道。`);
    await chinese.blur();
    for (const { page } of [ha, li]) await inRow(page, lanes).locator('[data-state=agreed]').waitFor();

    await inRow(ha.page, agreed)
      .getByRole('button', { name: vi('suggestion.accept'), exact: true })
      .click();
    await inRow(ha.page, agreed)
      .getByRole('button', { name: vi('act.in_step') })
      .click();
    for (const { page } of [ha, li]) await inRow(page, agreed).locator('[data-state=agreed]').waitFor();
    const after = (await read(session.id)).rows.find(({ id }) => id === agreed);
    expect(after).toMatchObject({ suggestions: [], text: { zh: { text: expect.stringContaining('研究') } } });
  }, 60_000);

  it('waits for what nobody has said yet: by when the two promises are kept', async () => {
    const freezing = ha.page.getByRole('button', { name: vi('freeze.button') });
    expect(await freezing.isDisabled()).toBe(true);
    for (let left = 2; left > 0; left -= 1) {
      const undated = ha.page.locator('.me-actions tr', { hasText: vi('action.no_due') }).first();
      await undated.getByRole('button', { name: vi('action.change') }).click();
      await ha.page.getByLabel(vi('action.due')).and(ha.page.locator('[type=date]')).fill('2027-03-31');
      await ha.page.locator('dialog[open] button[type=submit]').click();
      await ha.page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    await freeze(ha);
    await sign((await read(session.id)).minutes);
    for (const { page } of [ha, li]) await page.locator('.ms-bar[data-tone=ok]').waitFor();
  }, 60_000);

  it('is supplemented by what both sign again, and the first text says so', async () => {
    await ha.page.getByRole('button', { name: vi('supplement.button') }).click();
    await ha.page.locator('dialog[open] button[type=submit]').click();
    await ha.page.waitForURL((url) => url.pathname.startsWith('/minutes/') && !url.pathname.endsWith(session.id));
    const supplement = new URL(ha.page.url()).pathname.split('/').at(-1) ?? '';
    await freeze(ha);
    await sign((await read(supplement)).minutes);
    await open(li, `/minutes/${session.id}`);
    await li.page.getByRole('link', { name: `${session.number}-PL1` }).waitFor();
  }, 60_000);

  it('comes back: the next agenda offers every request that nobody has answered', async () => {
    const { proposals } = await caller('li').call('GET /meetings/:meetingId', {
      params: { meetingId: session.meetingId ?? '' },
    });
    const unanswered = proposals.filter(({ outcome }) => outcome?.grade === 'no_answer_yet');
    expect(unanswered.length).toBeGreaterThan(0);
    await open(li, '/meetings');
    await li.page
      .getByRole('link', { name: /口岸管理工作交流/ })
      .first()
      .click();
    await li.page.locator('.mt-suggested summary').click();
    for (const { text } of unanswered) {
      const words = text.zh?.text ?? '';
      await li.page
        .locator('.mt-suggested li', { hasText: words.slice(0, 20) })
        .first()
        .waitFor();
    }
    const [first] = unanswered;
    const line = li.page.locator('.mt-suggested li', { hasText: first?.text.zh?.text.slice(0, 20) ?? '' }).first();
    await line.getByRole('button', { name: meetings('suggested.take') }).click();
    await line.waitFor({ state: 'detached' });
  });

  it('stands in the register, where each side finds the pilot hours by its own words', async () => {
    for (const [{ page }, sought] of [
      [ha, 'thi diem keo dai'],
      [li, '延长通关时间'],
    ] as const) {
      await page.goto(`${stage.service.url}/agreements`);
      await page.locator('.ag-line').nth(2).waitFor();
      await page.getByRole('searchbox').fill(sought);
      await page.locator('.ag-line').nth(1).waitFor({ state: 'detached' });
      await page.locator('.ag-clause a').first().click();
      await page.locator('.mp-pair[data-aimed]').waitFor();
      expect(new URL(page.url()).pathname).toBe(`/minutes/${talks.id}`);
    }
  });

  it('is proven: once a byte of the talks of 2017 is changed, app and offline command both say so', async () => {
    const bundle = async () =>
      JSON.stringify(await caller('li').call('GET /minutes/:minutesId/bundle', { params: { minutesId: talks.id } }));
    const check = (content: string) => {
      const file = join(stage.service.store.dataDir, 'bundle.json');
      writeFileSync(file, content);
      return spawnSync(process.execPath, [command, '--lang', 'zh', file], { encoding: 'utf8' });
    };
    const before = await bundle();
    expect(check(before)).toMatchObject({ status: 0 });
    await tamperedText(stage.service.store, talks.id);
    const after = await bundle();
    expect(after).not.toBe(before);
    const said = check(after);
    expect(said.status).toBe(1);
    expect(said.stdout).toContain('✗');
    for (const [seat, say] of [
      [ha, vi],
      [li, zh],
    ] as const) {
      await open(seat, `/minutes/${talks.id}`);
      await seat.page.locator('.ms-verdict[data-verdict=broken]', { hasText: say('seal.broken') }).waitFor();
    }
  });
});
