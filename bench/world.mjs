import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';

/**
 * Two boards, and in each channel one of each who listens and posts, or the same two in all of them `together`; in the first
 * channel as many people as `listeners` says; made
 * through the public API.
 */

const password = `bench-${randomUUID()}`;
const named = (text) => ({ vi: { text, status: 'given' }, zh: null });

export async function newWorld(url, link, channels, { together = false, listeners = 2, role = 'duty_officer' } = {}) {
  const { Caller } = await import('../dist/demo/caller.js');
  const token = (address) => address.split('#')[1];
  const organisation = (side) => ({
    id: uuid(),
    side,
    level: 'county',
    name: { vi: `Ban Quản lý ${side}`, zh: `管理委员会 ${side}` },
    shortName: { vi: null, zh: null },
  });
  const enter = async (address) => {
    const person = new Caller(url);
    await person.useLink(address, password);
    return person;
  };

  const [vn, cn] = [organisation('vn'), organisation('cn')];
  const who = (email) => ({ id: uuid(), email: `${email}@bench.example`, name: named(email), language: 'vi' });
  const operator = new Caller(url);
  const setUp = await operator.call('POST /set-up', {
    body: { token: token(link), operator: { ...who('operator'), password }, organisation: vn, coordinator: who('vn') },
  });
  await operator.goOn(setUp.next);
  const ours = await enter(setUp.link);
  await operator.call('POST /organisations', { body: cn });

  const invite = async (by, organisationId, email, role) => {
    const person = who(email);
    const body = { ...person, organisationId, post: null, roles: [role] };
    const { link } = await by.call('POST /people', { body });
    return { id: person.id, cookie: (await enter(link)).cookie };
  };
  const theirs = await invite(operator, cn.id, 'cn', 'coordinator');
  const partner = Object.assign(new Caller(url), { cookie: theirs.cookie });

  const made = [];
  let one;
  let other;
  for (let number = 0; number < channels; number++) {
    if (number === 0 || !together) {
      one = await invite(ours, vn.id, `vn${number}`, role);
      other = await invite(partner, cn.id, `cn${number}`, role);
    }
    const channelId = uuid();
    const subject = { vi: `Kênh ${number}`, zh: null };
    const organisationIds = [vn.id, cn.id];
    const body = { id: channelId, code: `B${number}X`, gateId: null, subject, organisationIds, memberIds: [one.id] };
    await ours.call('POST /channels', { body });
    const member = { params: { channelId }, body: { id: uuid(), personId: other.id } };
    await partner.call('POST /channels/:channelId/members', member);
    const cookies = [one.cookie, other.cookie];
    // Nobody may have a thousand windows open: in the first channel more people listen.
    for (let more = 2; number === 0 && more < listeners; more++) {
      const [by, organisationId] = more % 2 === 0 ? [ours, vn.id] : [partner, cn.id];
      const person = await invite(by, organisationId, `more${more}`, 'duty_officer');
      await by.call('POST /channels/:channelId/members', {
        params: { channelId },
        body: { id: uuid(), personId: person.id },
      });
      cookies.push(person.cookie);
    }
    made.push({ channelId, channel: `channel:${channelId}`, cookies });
  }
  return made;
}
