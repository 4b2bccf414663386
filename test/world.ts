import { io, type Socket } from 'socket.io-client';
import { v7 as uuid } from 'uuid';
import type { Side } from '../src/contract/basics.js';
import type { ChannelView } from '../src/contract/channels.js';
import type { Cursor, Event, EventPage } from '../src/contract/events.js';
import type { FileView } from '../src/contract/files.js';
import { limits } from '../src/contract/limits.js';
import type { MessageView, PostMessage } from '../src/contract/messages.js';
import { unpack } from '../src/contract/packed.js';
import type { PersonName, Role } from '../src/contract/people.js';
import type { Start } from '../src/contract/sessions.js';
import type { ClientToServer, ServerToClient } from '../src/contract/socket.js';
import { Caller } from '../src/demo/caller.js';
import type { House } from './house.js';

export const password = 'mot-mat-khau-du-dai-河口';

/** Somebody in a test: a browser's cookie, and ears. */
export class Somebody extends Caller {
  id = uuid();
  email = '';
  side: Side | null = null;
  organisationId: string | null = null;
  socket: Socket<ServerToClient, ClientToServer> | undefined;
  /** Everything heard live, in the order it came. */
  readonly heard: Event[] = [];

  start(): Promise<Start> {
    return this.call('GET /start');
  }

  /** Opens a socket and follows from the positions given (or from now). Answers the first page. */
  async listen(after?: Cursor): Promise<EventPage> {
    const cursor = after ?? (await this.start()).after;
    this.socket = io(this.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: this.cookie, origin: this.url },
    });
    this.socket.on('events', (events) => this.heard.push(...unpack<Event[]>(events)));
    await new Promise<void>((resolve, reject) => {
      this.socket?.once('connect', resolve);
      this.socket?.once('connect_error', reject);
    });
    return new Promise((resolve, reject) => {
      this.socket?.emit('follow', { after: cursor }, (page) =>
        'problem' in page ? reject(new Error(page.problem.code)) : resolve(unpack(page)),
      );
    });
  }

  hangUp(): void {
    this.socket?.disconnect();
    this.socket = undefined;
  }

  /** Waits until an event of this kind was heard. */
  async hears(kind: Event['kind'], count = 1, patience = 5_000): Promise<Event[]> {
    const until = Date.now() + patience;
    for (;;) {
      const found = this.heard.filter((event) => event.kind === kind);
      if (found.length >= count) return found;
      if (Date.now() > until)
        throw new Error(`Did not hear ${count} × ${kind}, only: ${this.heard.map((event) => event.kind).join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Posts free text to the shared room in the language of this person's side. */
  say(channelId: string, text: string, more: Partial<PostMessage> = {}): Promise<MessageView> {
    const source = this.side === 'cn' ? 'zh' : 'vi';
    return this.call('POST /channels/:channelId/messages', {
      params: { channelId },
      body: { id: uuid(), text: { source, [source]: text }, ...more },
    });
  }

  /** Hands a file over, piece by piece. */
  async upload(bytes: Uint8Array, name: string, id: string = uuid()): Promise<FileView> {
    let { offset, file } = await this.call('POST /uploads', { body: { id, name, size: bytes.length } });
    while (!file) {
      const body = bytes.subarray(offset, offset + limits.chunk);
      const input = { params: { uploadId: id }, query: { offset }, body };
      ({ offset, file } = await this.call('PUT /uploads/:uploadId/chunks', input));
    }
    return file;
  }

  /** Everything after a cursor, page by page, over plain HTTP. */
  async catchUp(after: Cursor): Promise<{ events: Event[]; after: Cursor }> {
    const events: Event[] = [];
    let cursor = after;
    for (;;) {
      const page = await this.call('GET /events', { query: { after: JSON.stringify(cursor) } });
      events.push(...page.events);
      cursor = page.after;
      if (!page.more) return { events, after: cursor };
    }
  }
}

const roles = ['coordinator', 'duty_officer', 'interpreter', 'observer', 'head'] as const;
export type Duty = (typeof roles)[number];
type Staff = Record<Duty, Somebody>;

/** Two boards that share a channel, a third agency that does not, and the operator. */
export interface World {
  house: House;
  operator: Somebody;
  laoCai: Staff & { id: string };
  hekou: Staff & { id: string };
  /** Of the Chinese side, in no channel with the others. */
  mengla: Staff & { id: string };
  channel: ChannelView;
  /** Between Lào Cai and Mengla: Hekou is no party. */
  otherChannel: ChannelView;
  close(): Promise<void>;
}

function nameFor(side: Side, text: string): PersonName {
  return side === 'vn' ? { vi: { text, status: 'given' }, zh: null } : { vi: null, zh: { text, status: 'given' } };
}

/** Accepts a one-time link with the password of all tests. */
export async function enter(person: Somebody, link: string): Promise<void> {
  await person.useLink(link, password);
}

/** Makes the world through the public API; who wants the same world twice brings the ids. */
export async function newWorld(house: House, newId: () => string = uuid): Promise<World> {
  const { url } = house;
  const operator = new Somebody(url);
  Object.assign(operator, { id: newId(), email: 'operator@example.org' });
  const made: (Staff & { id: string })[] = [];

  const staff = async (key: string, side: Side, names: { vi: string; zh: string }): Promise<Staff & { id: string }> => {
    const organisationId = newId();
    const people = {} as Staff;
    for (const role of roles) {
      const person = new Somebody(url, side === 'vn' ? 'vi' : 'zh');
      Object.assign(person, { id: newId(), email: `${role}@${key}.example`, side, organisationId });
      people[role] = person;
    }
    const { coordinator } = people;
    const name = (role: Role) => nameFor(side, side === 'vn' ? `Nguyễn ${role}` : `李${role}`);
    const language = side === 'vn' ? ('vi' as const) : ('zh' as const);
    const organisation = {
      id: organisationId,
      side,
      level: 'county' as const,
      name: names,
      shortName: { vi: null, zh: null },
    };
    if (made.length === 0) {
      const { link, next } = await operator.call('POST /set-up', {
        body: {
          token: (await house.setUpLink()).split('#')[1] ?? '',
          operator: {
            id: operator.id,
            email: operator.email,
            name: nameFor('vn', 'Vận hành'),
            password,
            language: 'vi',
          },
          organisation,
          coordinator: { id: coordinator.id, email: coordinator.email, name: name('coordinator'), language },
        },
      });
      await operator.goOn(next);
      await enter(coordinator, link);
    } else {
      await operator.call('POST /organisations', { body: organisation });
      const body = {
        id: coordinator.id,
        organisationId,
        email: coordinator.email,
        name: name('coordinator'),
        post: null,
        roles: ['coordinator' as const],
        language,
      };
      await enter(coordinator, (await operator.call('POST /people', { body })).link);
    }
    for (const role of roles.slice(1)) {
      const person = people[role];
      const body = {
        id: person.id,
        organisationId,
        email: person.email,
        name: name(role),
        post: null,
        roles: [role],
        language,
      };
      await enter(person, (await coordinator.call('POST /people', { body })).link);
    }
    const all = { ...people, id: organisationId };
    made.push(all);
    return all;
  };

  const laoCai = await staff('laocai', 'vn', {
    vi: 'Ban Quản lý Khu kinh tế tỉnh Lào Cai',
    zh: '老街省经济区管理委员会',
  });
  const hekou = await staff('hekou', 'cn', { vi: 'Ban Quản lý Cửa khẩu Hà Khẩu', zh: '河口口岸管理委员会' });
  const mengla = await staff('mengla', 'cn', { vi: 'Ban Quản lý Cửa khẩu Mãnh Lạp', zh: '勐腊口岸管理委员会' });

  const open = async (code: string, gateId: string, partner: Staff & { id: string }) => {
    const channelId = newId();
    const memberIds = roles.map((role) => laoCai[role].id);
    let channel = await laoCai.coordinator.call('POST /channels', {
      body: { id: channelId, code, gateId, subject: null, organisationIds: [laoCai.id, partner.id], memberIds },
    });
    for (const role of roles.slice(1)) {
      channel = await partner.coordinator.call('POST /channels/:channelId/members', {
        params: { channelId },
        body: { id: newId(), personId: partner[role].id },
      });
    }
    return channel;
  };
  const channel = await open('KTBS', 'kim-thanh-bac-son', hekou);
  const otherChannel = await open('MLTH', 'ma-lu-thang-kim-thuy-ha', mengla);
  const everybody = [operator, ...made.flatMap((organisation) => roles.map((role) => organisation[role]))];
  return {
    house,
    operator,
    laoCai,
    hekou,
    mengla,
    channel,
    otherChannel,
    close: async () => {
      for (const person of everybody) person.hangUp();
      await house.close();
    },
  };
}
