import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Fault } from '../src/activity/verifier.js';
import type { Database } from '../src/database/database.js';
import type { World } from './world.js';

const undo = new Error('Everything is put back.');

/** What a verifier says when somebody with the database in hands does this to it; afterwards it is undone. */
export async function afterTampering(
  database: Database,
  tamper: (rows: EntityManager) => Promise<unknown>,
  verify: (rows: EntityManager) => Promise<Fault[]>,
): Promise<Fault[]> {
  let faults: Fault[] = [];
  const tampering = database.write.transaction(async (rows) => {
    await tamper(rows);
    faults = await verify(rows);
    throw undo;
  });
  await tampering.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return faults;
}

/** Something of everything that can be done. */
export async function mixedDay({ laoCai, hekou, channel, operator }: World): Promise<void> {
  const topic = { id: uuid(), subject: { source: 'vi', vi: 'Xe chở sầu riêng' } } as const;
  await laoCai.head.call('POST /channels/:channelId/topics', { params: { channelId: channel.id }, body: topic });
  await laoCai.head.call('POST /topics/:topicId/close', { params: { topicId: topic.id }, body: { id: uuid() } });
  await laoCai.head.call('PATCH /preferences', { body: { id: uuid(), theme: 'dark' } });
  for (let number = 0; number < 10; number++) await laoCai.duty_officer.say(channel.id, `Số ${number % 3}`);
  const { id: messageId, version } = await hekou.duty_officer.say(channel.id, '第一');
  const translation = { params: { messageId }, version, body: { id: uuid(), text: 'Thứ nhất' } };
  const verified = await laoCai.interpreter.call('PUT /messages/:messageId/verification', translation);
  const edit = { id: uuid(), text: { source: 'zh', zh: '第二' } as const };
  await hekou.duty_officer.call('PATCH /messages/:messageId', {
    params: { messageId },
    version: verified.version,
    body: edit,
  });
  await hekou.duty_officer.call('POST /messages/:messageId/retract', { params: { messageId }, body: { id: uuid() } });
  const held = await laoCai.head.call('POST /channels/:channelId/held', {
    params: { channelId: channel.id },
    body: { id: uuid(), text: { source: 'vi', vi: 'Đề nghị xác minh.' } },
  });
  await laoCai.interpreter.call('PUT /messages/:messageId/verification', {
    params: { messageId: held.id },
    version: held.version,
    body: { id: uuid(), text: '请核实。' },
  });
  const name = { vi: 'Trạm Kiểm dịch', zh: null };
  const organisation = { id: uuid(), side: 'vn', level: 'county', name, shortName: { vi: null, zh: null } } as const;
  await operator.call('POST /organisations', { body: organisation });
  await hekou.observer.call('POST /sessions/end', { body: { id: uuid() } });
}
