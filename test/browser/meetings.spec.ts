import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Convener, newItem, newMeeting } from '../meetings.js';
import { openStage, type Seat, type Stage } from './stage.js';
import { story } from './story.js';
import { words } from './words.js';

const vi = words('vi', 'meetings');
const zh = words('zh', 'meetings');
const grade = { vi: words('vi', 'issue'), zh: words('zh', 'issue') };

const send = (page: Page) => page.locator('dialog[open] button[type=submit]').click();
const gone = (page: Page) => page.locator('dialog[open]').waitFor({ state: 'detached' });
const wordsIn = (page: Page, lang: string) => page.locator(`dialog[open] textarea[lang=${lang}]`);

/** Both sides meet: the call, the agenda and the ledger, each in their own browser. */
describe('Talks, from both sides', () => {
  const it = story();
  let stage: Stage;
  let ha: Seat;
  let wang: Seat;

  beforeAll(async () => {
    stage = await openStage();
    ha = await stage.seat('ha');
    wang = await stage.seat('wang');
  }, 120_000);
  afterAll(async () => stage?.close());

  it('are called by one side in a form and accepted by the other', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}/meetings`);
    await page.getByRole('link', { name: vi('call.open') }).click();
    await page.getByLabel(vi('call.title_vi')).fill('Luồng xe và xe thùng rỗng');
    await page.getByLabel(vi('call.title_zh')).fill('车道与空车');
    await page.getByLabel(vi('time.date')).fill('2024-06-08');
    await page.getByLabel(vi('call.place_vi')).fill('Cửa khẩu Kim Thành');
    await page.getByLabel(vi('call.place_zh')).fill('金城口岸');
    await page.getByRole('button', { name: vi('call.do') }).click();
    await page.waitForURL(/\/meetings\/0/);
    await wang.page.goto(page.url());
    await wang.page.getByRole('button', { name: zh('reply.accept'), exact: true }).click();
    await send(wang.page);
    await gone(wang.page);
    await page.getByText(vi('state.agreed')).waitFor();
  });

  it('have an agenda that one side drafts unseen and then shares', async () => {
    const { page } = ha;
    await page.getByRole('button', { name: vi('agenda.add') }).click();
    await wordsIn(page, 'vi').fill('Xe thùng rỗng tồn đọng');
    await wordsIn(page, 'zh-Hans').fill('空车滞留');
    await send(page);
    await gone(page);
    const draft = page.locator('.mt-drafts');
    await draft.getByText('Xe thùng rỗng tồn đọng').waitFor();
    expect(await wang.page.getByText('空车滞留').count()).toBe(0);
    await draft.getByRole('button', { name: vi('agenda.share') }).click();
    await wang.page.getByText('空车滞留').waitFor();
    expect(await draft.count()).toBe(0);
  });

  it('are not closed before each side has answered what the other asked', async () => {
    await ha.page.getByRole('button', { name: vi('end.held.open') }).click();
    await send(ha.page);
    await gone(ha.page);
    await wang.page.getByText(zh('state.held')).waitFor();
    const ask = async ({ page }: Seat, say: typeof vi, lang: string, text: string) => {
      await page.getByRole('button', { name: say('ledger.add') }).click();
      await wordsIn(page, lang).fill(text);
      await send(page);
      await gone(page);
    };
    await ask(ha, vi, 'vi', 'Đề nghị khôi phục trao đổi hàng hóa cư dân biên giới.');
    await ask(wang, zh, 'zh-Hans', '请尽早解决空车滞留问题。');
    await wang.page.getByText('Đề nghị khôi phục').waitFor();

    await ha.page.getByRole('button', { name: vi('end.close.open') }).click();
    await send(ha.page);
    const refused = ha.page.locator('dialog[open] [role=alert]');
    await refused.waitFor();
    expect(await refused.locator('li').count()).toBe(2);
    await ha.page.keyboard.press('Escape');

    const answer = async ({ page }: Seat, language: 'vi' | 'zh', lang: string, choice: string, text: string) => {
      const say = language === 'vi' ? vi : zh;
      await page.getByRole('button', { name: say('ledger.answer'), exact: true }).click();
      await page
        .locator('dialog[open]')
        .getByText(grade[language](`grade.${choice}`), { exact: true })
        .click();
      await wordsIn(page, lang).fill(text);
      await send(page);
      await gone(page);
    };
    await answer(ha, 'vi', 'vi', 'planned_without_date', 'Phương án có luồng dành cho xe thùng rỗng.');
    await answer(wang, 'zh', 'zh-Hans', 'under_study', '正在研究。');
    await ha.page.getByText(vi('ledger.complete')).waitFor();
    await wang.page.getByRole('button', { name: zh('end.close.open') }).click();
    await send(wang.page);
    await gone(wang.page);
    await ha.page.locator('.mt-head').getByText(vi('state.closed')).waitFor();
  });

  it('can be looked at on a phone, and stand among those that are over', async () => {
    const { page, context } = await stage.seat('wang', { viewport: { width: 390, height: 844 } });
    await page.goto(`${stage.service.url}/meetings?when=over`);
    await page.getByRole('link', { name: /车道与空车/ }).click();
    await page.getByRole('heading', { name: /车道与空车/ }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await context.close();
  });

  it('on the telephone are written down by one side and accepted by the other', async () => {
    const { page } = ha;
    await page.goto(`${stage.service.url}/meetings`);
    await page.getByRole('button', { name: vi('note.open') }).click();
    await page.getByLabel(vi('note.about_label'), { exact: true }).selectOption('inspection');
    await wordsIn(page, 'vi').fill('Làn kiểm tra số ba tạm dừng.');
    await send(page);
    await gone(page);
    await wang.page.goto(`${stage.service.url}/meetings`);
    const row = wang.page.locator('.mt-row', { hasText: zh('note.about.inspection') });
    await row.getByText(zh('note.one_sided')).waitFor();
    await row.click();
    await wang.page.getByRole('button', { name: zh('note.confirm') }).click();
    await send(wang.page);
    await gone(wang.page);
    await wang.page.locator('.mt-head').getByText(zh('note.confirmed')).waitFor();
  });

  it('suggest what was left open before', async () => {
    const caller = stage.theCase.people.ha?.caller;
    const channel = stage.theCase.channels.KTBS;
    if (!caller || !channel) throw new Error('The real case has both.');
    const convener = new Convener(channel.id);
    const by = caller as Parameters<Convener['call']>[0];
    const before = await convener.call(by, newMeeting());
    const asked = await convener.propose(by, before, { vi: 'Đề nghị mở lại lối mở', zh: '请恢复边境通道' });
    await convener.end(by, asked, 'no_answer_yet');
    const next = await convener.call(by, newMeeting());
    await by.call('POST /meetings/:meetingId/items', { params: { meetingId: next.id }, body: newItem() });
    const { page } = wang;
    await page.goto(`${stage.service.url}/meetings/${next.id}`);
    await page.getByRole('button', { name: zh('end.cancel.open') }).waitFor();
    expect(await page.getByRole('button', { name: zh('end.held.open') }).count()).toBe(0);
    await page.locator('.mt-suggested summary').click();
    const row = page.locator('.mt-suggested li', { hasText: '请恢复边境通道' });
    await row.getByRole('button', { name: zh('suggested.take') }).click();
    await page.locator('.mt-drafts').getByText('请恢复边境通道').waitFor();
    await row.waitFor({ state: 'detached' });
  });
});
