import { v7 as uuid } from 'uuid';
import type { Mention } from '../../src/contract/mentions.js';
import type { RouteKey } from '../../src/contract/routes.js';
import type { World } from '../world.js';
import { acknowledgements } from './cases.asks.js';
import { type Case, type Cases, done, type Outcome, only } from './cases.js';
import type { OfTopics } from './cases.topics.js';
import type { Things } from './things.js';
import { atTheDoor, type Who } from './whos.js';

type One = Extract<RouteKey, `${string} /messages/${string}`>;
type InRooms = Exclude<
  Extract<RouteKey, `${string} /channels/:channelId/${string}`>,
  | `${string}/${'parties' | 'members' | 'issues' | 'meetings' | 'call-notes' | 'minutes' | 'memory' | 'terms' | 'translation'}${string}`
  | `${string}/${'parties' | 'members' | 'issues' | 'meetings' | 'call-notes' | 'minutes' | 'terms' | 'phrases'}${string}`
  | OfTopics
>;

/** Rooms, what stands in them, and how far people have read. */
export function messageCases(
  world: World,
  { standing, topics, authors }: Things,
): Cases<One | InRooms | 'PUT /reads' | 'PUT /deliveries'> {
  const { channel, otherChannel } = world;
  const none = { on: 'none', id: uuid(), reads: () => false, write: undefined };
  const messages = [...standing, none];
  const rooms = [
    { on: 'a channel of both', id: channel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'hekou' },
    { on: 'another channel', id: otherChannel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'mengla' },
    { on: 'no channel', id: uuid(), reads: () => false },
  ];
  const source = { source: 'vi' as const, vi: 'Xin chào' };

  const pages = rooms.map(({ on, id, reads }) => ({
    on,
    rule: only(reads, 'channel.not_found'),
    input: () => ({ params: { channelId: id }, query: { limit: 100 } }),
  }));
  const looksInto = rooms.map(({ on, id, reads }) => ({
    on,
    rule: only(reads, 'channel.not_found'),
    input: () => ({ params: { channelId: id } }),
  }));
  /** Opening a page at a message is no way to learn that it exists, nor is answering it. */
  const pointing = messages.map(({ on, id, reads }) => ({
    on,
    id,
    around: (by: Who): Outcome =>
      !rooms[0]?.reads(by) ? 'channel.not_found' : reads(by) ? 'done' : 'message.not_found',
    quoted: (by: Who): Outcome =>
      !rooms[0]?.reads(by) ? 'channel.not_found' : on === 'a shared message' ? 'done' : 'message.not_found',
  }));
  const posts = rooms.map(({ on, id, reads }) => ({
    on,
    rule: only(reads, 'channel.not_found'),
    // One's own side is called in every room.
    input: ({ person }: Who) => ({
      params: { channelId: id },
      body: {
        id: uuid(),
        text: { source: 'vi' as const, vi: 'Xin chào @cả phía' },
        mentions: [{ what: 'side' as const, side: person.side ?? ('vn' as const), words: 'cả phía' }],
      },
    }),
  }));
  /** Calling somebody is no way to learn who reads elsewhere. */
  const whoms = [
    { whom: 'somebody of Lào Cai', personId: authors.laoCai.id, home: 'laoCai' },
    { whom: 'somebody of Hekou', personId: authors.hekou.id, home: 'hekou' },
    { whom: 'somebody of Mengla', personId: authors.mengla.id, home: 'mengla' },
    { whom: 'nobody', personId: uuid(), home: null },
  ];
  const called = (inside: boolean) =>
    whoms.map(({ whom, personId, home }) => ({
      on: `with a call to ${whom}`,
      rule: (by: Who): Outcome => {
        if (!rooms[0]?.reads(by)) return 'channel.not_found';
        return home !== null && home !== 'mengla' && (!inside || by.home === home) ? 'done' : 'mention.not_found';
      },
      input: () => ({
        params: { channelId: channel.id },
        body: { id: uuid(), text: source, mentions: [{ what: 'person' as const, personId, words: 'chào' }] },
      }),
    }));
  const looks = messages.map(({ on, id, reads }) => ({
    on,
    rule: only(reads, 'message.not_found'),
    input: () => ({ params: { messageId: id } }),
  }));
  /** What only the author may do: somebody else's message may be seen or not, but never touched. */
  const touches = <K extends 'PATCH /messages/:messageId' | 'POST /messages/:messageId/retract'>(
    input: (messageId: string) => unknown,
  ): Case<K>[] => [
    ...messages.map(({ on, id, reads }) => ({
      on: `${on}, not one’s own`,
      rule: (by: Who): Outcome => (reads(by) ? 'message.not_yours' : 'message.not_found'),
      input: () => input(id) as never,
    })),
    {
      on: 'one’s own',
      rule: done,
      input: async (by) => input(await own(by)) as never,
    },
  ];
  const own = async (by: Who): Promise<string> => {
    const may = atTheDoor('POST /channels/:channelId/messages', by) === undefined;
    const writer = may ? by.person : authors.laoCai;
    return (await writer.say(by.home === 'mengla' ? otherChannel.id : channel.id, 'Của tôi')).id;
  };
  const edit = (messageId: string, mentions: Mention[] = []) => ({
    params: { messageId },
    version: 1,
    body: { id: uuid(), text: source, mentions },
  });
  const words = (messageId: string) => ({
    params: { messageId },
    version: 1,
    body: { id: uuid(), text: '您好', meant: 'left_out' as const },
  });
  const translations = messages.map(({ on, id, reads, write }) => ({
    on,
    rule: only(reads, 'message.not_found'),
    input: async (by: Who) => words(write && by.role === 'interpreter' && by.signedIn ? (await write()).id : id),
  }));

  const act = (messageId: string) => ({ params: { messageId }, body: { id: uuid() } });
  const mayPost = (by: Who) => atTheDoor('POST /messages/:messageId/pin', by) === undefined;
  /** Neither reading nor writing under a topic tells whether it is there. */
  const under = topics.map(({ on, id, reads }) => ({
    on,
    id,
    rule: (by: Who): Outcome =>
      !rooms[0]?.reads(by) ? 'channel.not_found' : reads(by) && on === 'a shared topic' ? 'done' : 'topic.not_found',
  }));

  return {
    'GET /channels/:channelId/messages': [
      ...pages,
      ...pointing.map(({ on, id, around }) => ({
        on: `around ${on}`,
        rule: around,
        input: () => ({ params: { channelId: channel.id }, query: { around: id } }),
      })),
      ...under.map(({ on, id, rule }) => ({
        on: `under ${on}`,
        rule,
        input: () => ({ params: { channelId: channel.id }, query: { topic: id } }),
      })),
    ],
    'GET /channels/:channelId/side/messages': pages,
    'GET /channels/:channelId/organisation/messages': pages,
    'POST /channels/:channelId/messages': [
      ...posts,
      ...pointing.map(({ on, id, quoted }) => ({
        on: `in answer to ${on}`,
        rule: quoted,
        input: () => ({ params: { channelId: channel.id }, body: { id: uuid(), text: source, replyTo: id } }),
      })),
      ...called(false),
      ...under.map(({ on, id, rule }) => ({
        on: `under ${on}`,
        rule,
        input: () => ({ params: { channelId: channel.id }, body: { id: uuid(), text: source, topicId: id } }),
      })),
    ],
    'POST /channels/:channelId/side/messages': [...posts, ...called(true)],
    'POST /channels/:channelId/organisation/messages': [...posts, ...called(true)],
    'POST /channels/:channelId/held': [...posts, ...called(false)],

    'GET /messages/to-acknowledge': [{ on: 'it', rule: done, input: () => ({}) }],
    'GET /messages/:messageId': looks,
    'GET /messages/:messageId/history': looks,
    'PATCH /messages/:messageId': [
      ...touches<'PATCH /messages/:messageId'>((messageId) => edit(messageId)),
      ...whoms.map(({ whom, personId, home }) => ({
        on: `one’s own, with a call to ${whom}`,
        rule: (by: Who): Outcome => {
          const readers = by.home === 'mengla' ? ['laoCai', 'mengla'] : ['laoCai', 'hekou'];
          return home !== null && readers.includes(home) ? 'done' : 'mention.not_found';
        },
        input: async (by: Who) => edit(await own(by), [{ what: 'person', personId, words: 'chào' }]),
      })),
    ],
    'POST /messages/:messageId/retract': touches((messageId) => ({ params: { messageId }, body: { id: uuid() } })),
    'POST /messages/:messageId/acknowledge': acknowledgements(world, messages),
    'POST /messages/:messageId/pin': messages.map(({ on, id, reads, write }) => ({
      on,
      rule: only(reads, 'message.not_found'),
      input: async (by: Who) => act(write && reads(by) && mayPost(by) ? (await write()).id : id),
    })),
    'POST /messages/:messageId/unpin': messages.map(({ on, id, reads, write }) => ({
      on,
      rule: only(reads, 'message.not_found'),
      input: async (by: Who) => {
        if (!write || !reads(by) || !mayPost(by)) return act(id);
        const { id: messageId } = await write();
        await by.person.call('POST /messages/:messageId/pin', act(messageId));
        return act(messageId);
      },
    })),
    'PUT /messages/:messageId/translation': translations,
    'PUT /messages/:messageId/verification': translations,
    'GET /channels/:channelId/receipts': [
      ...looksInto,
      ...under.map(({ on, id, rule }) => ({
        on: `under ${on}`,
        rule,
        input: () => ({ params: { channelId: channel.id }, query: { part: id } }),
      })),
    ],
    'GET /channels/:channelId/side/receipts': looksInto,
    'GET /channels/:channelId/organisation/receipts': looksInto,
    'GET /messages/:messageId/receipts': looks,
    'PUT /deliveries': standing.map(({ on, audience }) => ({
      on: `the room of ${on}, one’s own or not`,
      rule: done,
      input: () => ({ body: { delivered: { [audience]: 1 } } }),
    })),
    'PUT /reads': [
      ...standing.map(({ on, audience, reads }) => ({
        on: `the room of ${on}`,
        rule: only(reads, 'channel.not_found'),
        input: () => ({ body: { audience, position: 1 } }),
      })),
      ...[`channel:${uuid()}`, `organisation:${world.laoCai.id}`, 'node', ''].map((audience) => ({
        on: `“${audience.split(':')[0]}”, which is no room`,
        rule: only(() => false, 'channel.not_found'),
        input: () => ({ body: { audience, position: 1 } }),
      })),
      ...under.map(({ on, id, rule }) => ({
        on: `under ${on}`,
        rule,
        input: () => ({ body: { audience: `channel:${channel.id}`, position: 1, part: id } }),
      })),
    ],
  };
}
