import { v7 as uuid } from 'uuid';
import type { Kind } from '../../src/contract/events.js';
import { Drafter, inBoth, Signer } from '../minutes.js';
import { enrol } from '../passkey.js';
import type { World } from '../world.js';
import { deviceOf } from './things.minutes.js';

type MinutesKind = Extract<Kind, `minutes.${string}` | `passkey.${string}`>;

/** What has to stand before the snapshot is taken, and what happens after it. */
export function minutesStories(world: World): { [K in MinutesKind]: () => Promise<() => Promise<unknown>> } {
  const { laoCai, hekou, channel } = world;
  const drafter = new Drafter(channel.id);
  const signer = new Signer(drafter);
  const opened = async () => (await drafter.open(laoCai.duty_officer)).minutes.id;
  const frozen = async () => {
    const id = await opened();
    await drafter.action(hekou.duty_officer, id);
    const { frozen } = await signer.freeze(laoCai.coordinator, id);
    return { id, hash: frozen?.hash ?? '' };
  };
  const sign = async ({ head }: typeof laoCai, { id, hash }: { id: string; hash: string }) =>
    signer.sign(head, id, hash, (await deviceOf(head)).sign(hash));
  const on = (minutesId: string) => ({ params: { minutesId }, body: { id: uuid() } });

  return {
    'minutes.opened': async () => {
      const draft = await drafter.open(laoCai.head, {}, 'side/minutes');
      return async () => {
        await drafter.open(hekou.head);
        await drafter.open(hekou.head, {}, 'side/minutes');
        await drafter.send(laoCai.head, draft.minutes.id);
      };
    },
    'minutes.changed': async () => {
      const [id, other] = [await opened(), await opened()];
      const action = await drafter.action(laoCai.head, other);
      const { minutes } = await drafter.read(laoCai.head, other);
      return async () => {
        await laoCai.head.call('PATCH /minutes/:minutesId', {
          params: { minutesId: id },
          version: 1,
          body: { id: uuid(), title: inBoth('Tên khác', '另一名称'), signBy: '2031-05-04T03:00:00.000Z' },
        });
        await hekou.head.call('PUT /minutes/:minutesId/rows/order', {
          params: { minutesId: other },
          version: minutes.version,
          body: { id: uuid(), order: [...minutes.rows].reverse() },
        });
        await hekou.head.call('POST /minutes/:minutesId/actions/:actionId/remove', {
          params: { minutesId: other, actionId: action.id },
          version: action.version,
          body: { id: uuid() },
        });
        await hekou.head.call('PUT /minutes/:minutesId/reference', {
          params: { minutesId: other },
          body: { id: uuid(), reference: '〔2026〕29号' },
        });
      };
    },
    'minutes.row': async () => {
      const id = await opened();
      const { id: inner } = (await drafter.open(laoCai.head, {}, 'side/minutes')).minutes;
      const [one, two] = [
        await drafter.row(laoCai.head, id, 'Một.', '其一。'),
        await drafter.row(hekou.head, id, 'Hai.'),
      ];
      return async () => {
        await drafter.row(hekou.head, id, 'Giữa.', '中间。', { after: one.id });
        const worded = await drafter.word(hekou.interpreter, two, 'zh', '其二。');
        const suggested = await drafter.suggest(hekou.head, worded, 'vi', 'Thứ hai.');
        await drafter.decide(laoCai.head, suggested, 'accept');
        await drafter.row(laoCai.head, inner, 'Nội bộ.', '内部。');
        await laoCai.head.call('POST /minutes/:minutesId/rows/:rowId/remove', {
          params: { minutesId: id, rowId: one.id },
          version: one.version,
          body: { id: uuid() },
        });
      };
    },
    'minutes.action': async () => {
      const id = await opened();
      const action = await drafter.action(laoCai.head, id);
      return async () => {
        await drafter.action(hekou.head, id, { lead: 'both' });
        const { id: _, minutesId, text: __, issue: ___, version, ...rest } = action;
        await hekou.head.call('PUT /minutes/:minutesId/actions/:actionId', {
          params: { minutesId, actionId: action.id },
          version,
          body: { id: uuid(), ...rest, text: inBoth('Mở thêm làn.', '增开车道。'), issueId: null },
        });
      };
    },
    'minutes.frozen': async () => {
      const id = await opened();
      return () => signer.freeze(hekou.coordinator, id);
    },
    'minutes.inner': async () => {
      const [{ id }, reopening] = [await frozen(), await frozen()];
      await signer.approve(laoCai.interpreter, reopening.id, 'interpreter');
      return async () => {
        await signer.approve(laoCai.head, id, 'leader');
        await signer.approve(hekou.interpreter, id, 'interpreter');
        await signer.reopen(hekou.head, reopening.id);
      };
    },
    'minutes.reopened': async () => {
      const one = await frozen();
      await signer.approveAll(laoCai, one.id);
      await sign(laoCai, one);
      return () => signer.reopen(hekou.coordinator, one.id);
    },
    'minutes.signed': async () => {
      const one = await frozen();
      for (const home of [laoCai, hekou]) await signer.approveAll(home, one.id);
      return async () => {
        await sign(laoCai, one);
        await sign(hekou, one);
        const title = inBoth('Phụ lục', '补充纪要');
        const open = { params: { minutesId: one.id }, body: { id: uuid(), title } };
        const { minutes } = await hekou.head.call('POST /minutes/:minutesId/supplements', open);
        const { frozen: texts } = await signer.freeze(laoCai.head, minutes.id);
        const supplement = { id: minutes.id, hash: texts?.hash ?? '' };
        for (const home of [hekou, laoCai]) {
          await signer.approveAll(home, minutes.id);
          await sign(home, supplement);
        }
        const { id: fileId } = await laoCai.head.upload(Buffer.from('Bản quét'), 'ban-quet.txt');
        const scans = { params: { minutesId: one.id }, body: { id: uuid(), files: [fileId] } };
        await laoCai.head.call('POST /minutes/:minutesId/scans', scans);
      };
    },
    'minutes.reminded': async () => {
      const { id } = await frozen();
      return () => hekou.duty_officer.call('POST /minutes/:minutesId/remind', on(id));
    },
    'passkey.added': async () => () => enrol(laoCai.interpreter),
    'passkey.removed': async () => {
      const { passkey } = await enrol(hekou.interpreter);
      const input = { params: { passkeyId: passkey.id }, body: { id: uuid() } };
      return () => hekou.interpreter.call('POST /passkeys/:passkeyId/remove', input);
    },
  };
}
