import { v7 as uuid } from 'uuid';
import type { FileView } from '../../src/contract/files.js';
import type { RouteKey } from '../../src/contract/routes.js';
import type { World } from '../world.js';
import { type Cases, done, only } from './cases.js';
import type { Things } from './things.js';
import { atTheDoor, type Home, type Who } from './whos.js';

type OfFiles = Extract<RouteKey, `${string} /uploads${string}` | `${string} /files/${string}`>;

const bytes = Buffer.from('Còn 46 xe.');
const begun = (id: string = uuid()) => ({ id, name: 'ghi chú.txt', size: bytes.length });

/** Files on their way, which are their uploader's alone, and files in the rooms. */
export function fileCases(world: World, { authors }: Things): Cases<OfFiles> {
  const params = { channelId: world.channel.id };
  /** Made when it is first asked for, and then the same for everybody. */
  const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
    let made: Promise<T> | undefined;
    return () => (made ??= make());
  };
  const posted = (home: Home, room: 'messages' | 'side/messages' | 'organisation/messages') =>
    once(async () => {
      const file = await authors[home].upload(bytes, 'ghi chú.txt');
      await authors[home].call(`POST /channels/:channelId/${room}`, { params, body: { id: uuid(), files: [file.id] } });
      return file;
    });
  const foreign = once(async () => {
    await authors.laoCai.call('POST /uploads', { body: begun(foreignId) });
    return { id: foreignId };
  });
  const foreignId = uuid();
  const own = async (by: Who): Promise<{ id: string }> => {
    const body = begun();
    if (!atTheDoor('POST /uploads', by)) await by.person.call('POST /uploads', { body });
    return body;
  };
  const missing = async () => ({ id: uuid() });
  const uploads = [
    { on: 'one’s own', find: own, rule: done },
    { on: 'somebody else’s', find: foreign, rule: only(() => false, 'upload.not_found') },
    { on: 'none', find: missing, rule: only(() => false, 'upload.not_found') },
  ];
  const readBy =
    (...homes: Home[]) =>
    (by: Who) =>
      by.home !== null && homes.includes(by.home);
  const nobody = () => false;
  const files: { on: string; find: () => Promise<Pick<FileView, 'id'>>; reads: (by: Who) => boolean }[] = [
    { on: 'a shared one', find: posted('laoCai', 'messages'), reads: readBy('laoCai', 'hekou') },
    { on: 'one of the Vietnamese side', find: posted('laoCai', 'side/messages'), reads: readBy('laoCai') },
    { on: 'one inside Hekou', find: posted('hekou', 'organisation/messages'), reads: readBy('hekou') },
    { on: 'one not posted', find: once(() => authors.laoCai.upload(bytes, 'ghi chú.txt')), reads: nobody },
    { on: 'one on its way', find: foreign, reads: nobody },
    { on: 'none', find: missing, reads: nobody },
  ];
  return {
    'POST /uploads': [
      { on: 'a new one', rule: done, input: () => ({ body: begun() }) },
      {
        on: 'under somebody else’s id',
        rule: () => 'change.id_used',
        input: async () => ({ body: begun((await foreign()).id) }),
      },
    ],
    'GET /uploads/:uploadId': uploads.map(({ on, find, rule }) => ({
      on,
      rule,
      input: async (by) => ({ params: { uploadId: (await find(by)).id } }),
    })),
    'PUT /uploads/:uploadId/chunks': uploads.map(({ on, find, rule }) => ({
      on,
      rule,
      input: async (by) => ({
        params: { uploadId: (await find(by)).id },
        query: { offset: 0 },
        body: bytes.subarray(0, 5),
      }),
    })),
    'GET /files/:fileId/:variant': files.map(({ on, find, reads }) => ({
      on,
      rule: only(reads, 'file.not_found'),
      input: async () => ({ params: { fileId: (await find()).id, variant: 'original' as const } }),
    })),
  };
}
