import { v7 as uuid } from 'uuid';
import { enter, Somebody, type World } from './world.js';

/** A province's agency of the Vietnamese side, party to the channel of both, with its coordinator. */
export async function newProvince({ house, operator, laoCai, channel }: World, newId = uuid): Promise<Somebody> {
  const organisationId = newId();
  const person = Object.assign(new Somebody(house.url), { id: newId(), side: 'vn' as const, organisationId });
  person.email = `${person.id}@tinh.example`;
  const name = { vi: 'Sở Ngoại vụ tỉnh Lào Cai', zh: '老街省外务厅' };
  const shortName = { vi: null, zh: null };
  await operator.call('POST /organisations', {
    body: { id: organisationId, side: 'vn', level: 'province', name, shortName },
  });
  const { link } = await operator.call('POST /people', {
    body: {
      id: person.id,
      organisationId,
      email: person.email,
      name: { vi: { text: 'Người của tỉnh', status: 'given' }, zh: null },
      post: null,
      roles: ['coordinator'],
      language: 'vi',
    },
  });
  await enter(person, link);
  await laoCai.coordinator.call('POST /channels/:channelId/parties', {
    params: { channelId: channel.id },
    body: { id: newId(), organisationId },
  });
  return person;
}
