import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { verifyShown } from '../src/activity/shown.js';
import { Database } from '../src/database/database.js';
import { shown } from '../src/shown.js';
import { newProvince } from './agencies.js';
import { codeOf } from './borders/refused.js';
import { newColleague } from './borders/whos.js';
import { openHouse } from './house.js';
import { Issuer } from './issues.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('what a side does about an issue among itself', () => {
  let world: World;
  let issues: Issuer;
  let province: Somebody;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    issues = new Issuer(world.channel.id);
    province = await newProvince(world);
  });
  afterAll(() => world.close());

  const reason = { source: 'vi' as const, vi: 'Vượt thẩm quyền của Ban' };
  const escalate = (by: Somebody, issueId: string, organisationId = province.organisationId ?? '') =>
    by.call('POST /issues/:issueId/escalation', {
      params: { issueId },
      body: { id: uuid(), organisationId, reason },
    });
  const end = (by: Somebody, issueId: string) =>
    by.call('POST /issues/:issueId/escalation/end', { params: { issueId }, body: { id: uuid() } });
  const inner = async (by: Somebody, issueId: string) =>
    (await by.call('GET /issues/:issueId', { params: { issueId } })).inner;

  it('puts it before a higher level of its own, whose people are told, and takes it back', async () => {
    const { laoCai, hekou } = world;
    const { id } = await issues.open(laoCai.duty_officer);
    await Promise.all([laoCai.interpreter.listen(), hekou.head.listen()]);
    const kept = await escalate(laoCai.head, id);
    expect(kept.escalation).toMatchObject({
      organisationId: province.organisationId,
      reason: { source: 'vi', vi: { text: reason.vi } },
      by: { id: laoCai.head.id },
    });
    expect(await inner(province, id)).toEqual(kept);
    const { notices } = await province.call('GET /notices', {});
    expect(notices[0]).toMatchObject({
      kinds: ['mentioned'],
      message: {
        id: kept.escalation?.messageId,
        audience: `channel:${world.channel.id}/vn`,
        text: { vi: { text: `Trình @Sở Ngoại vụ tỉnh Lào Cai: ${reason.vi}` } },
      },
    });
    // Whoever does not belong to it was not called.
    expect((await laoCai.interpreter.call('GET /notices', {})).notices).toEqual([]);
    const heard = await laoCai.interpreter.hears('issue.inner', 2);
    expect(heard.at(-1)?.payload).toEqual({ inner: kept });

    const ended = await end(laoCai.duty_officer, id);
    expect(ended).not.toHaveProperty('escalation');
    expect(await codeOf(end(laoCai.head, id))).toBe('issue.not_escalated');
    // The other side has heard nothing at all.
    expect(hekou.head.heard).toEqual([]);
    expect(await inner(hekou.head, id)).toBeNull();
    expect(await codeOf(end(hekou.head, id))).toBe('issue.not_escalated');
    const { read } = world.house.app.get(Database);
    expect(await verifyShown(read, shown)).toEqual([]);
    laoCai.interpreter.hangUp();
    hekou.head.hangUp();
  });

  it('chooses a level above its own that reads the channel, by somebody who may act', async () => {
    const { laoCai, hekou, mengla } = world;
    const { id } = await issues.open(laoCai.duty_officer);
    expect(await codeOf(escalate(laoCai.head, id, laoCai.id))).toBe('issue.not_higher');
    expect(await codeOf(escalate(province, id))).toBe('issue.not_higher');
    expect(await codeOf(escalate(laoCai.observer, id))).toBe('role.not_allowed');
    for (const elsewhere of [hekou.id, mengla.id, uuid()]) {
      expect(await codeOf(escalate(laoCai.head, id, elsewhere))).toBe('organisation.not_found');
    }
    expect(await codeOf(escalate(hekou.head, id))).toBe('organisation.not_found');
    expect(await codeOf(escalate(mengla.head, id))).toBe('issue.not_found');
    const own = await issues.open(laoCai.head, {}, 'side/issues');
    expect((await escalate(laoCai.head, own.id)).escalation).toBeDefined();
    await issues.act(laoCai.head, own, 'propose', {});
    expect(await codeOf(escalate(laoCai.head, own.id))).toBe('issue.closed');
    expect(await end(laoCai.head, own.id)).not.toHaveProperty('escalation');
  });

  it('shows nobody in charge any more who left the channel', async () => {
    const { laoCai, channel } = world;
    const person = await newColleague(world, 'laoCai', 'duty_officer');
    const params = { channelId: channel.id };
    const join = () =>
      laoCai.coordinator.call('POST /channels/:channelId/members', {
        params,
        body: { id: uuid(), personId: person.id },
      });
    await join();
    const [first, second] = [await issues.open(laoCai.duty_officer), await issues.open(laoCai.duty_officer)];
    const give = (issueId: string, assigneeId: string) =>
      laoCai.head.call('PATCH /issues/:issueId/inner', { params: { issueId }, body: { id: uuid(), assigneeId } });
    await give(first.id, person.id);
    await give(second.id, laoCai.head.id);
    laoCai.interpreter.heard.length = 0;
    await laoCai.interpreter.listen();
    await laoCai.coordinator.call('POST /channels/:channelId/members/:personId/remove', {
      params: { ...params, personId: person.id },
      body: { id: uuid() },
    });
    expect(await inner(laoCai.head, first.id)).toMatchObject({ assignee: null, version: 2 });
    expect(await inner(laoCai.head, second.id)).toMatchObject({ assignee: { id: laoCai.head.id } });
    const [told] = await laoCai.interpreter.hears('issue.inner');
    expect(told?.payload).toMatchObject({ inner: { issueId: first.id, assignee: null } });
    laoCai.interpreter.hangUp();

    // Whoever is removed for good leaves it to an heir.
    await join();
    await give(first.id, person.id);
    await laoCai.coordinator.call('POST /people/:personId/remove', {
      params: { personId: person.id },
      body: { id: uuid(), heirId: laoCai.duty_officer.id },
    });
    expect(await inner(laoCai.head, first.id)).toMatchObject({ assignee: { id: laoCai.duty_officer.id } });
  });
});
