import { v7 as uuid } from 'uuid';
import type { MessageView } from '../../src/contract/messages.js';
import type { TopicView } from '../../src/contract/topics.js';
import { newProvince } from '../agencies.js';
import { enter, Somebody, type World } from '../world.js';
import { makeIssues, type StandingIssue } from './things.issues.js';
import { makeMeetings, type StandingDraft, type StandingMeeting } from './things.meetings.js';
import { makeMinutes, type StandingMinutes } from './things.minutes.js';
import { makeTerms, type StandingTerm } from './things.terms.js';
import { type Home, invited, newColleague, type Who } from './whos.js';

/** A message in some room: who reads it, one that stands there, and how to write another. */
export interface Standing {
  on: string;
  room: 'messages' | 'side/messages' | 'organisation/messages' | 'held';
  channelId: string;
  audience: string;
  id: string;
  /** Words that nobody else may ever see in an answer. */
  secret: string;
  reads(by: Who): boolean;
  write(): Promise<MessageView>;
}

/** A topic of some room: who sees it, and how to open another. */
export interface StandingTopic {
  on: string;
  id: string;
  secret: string;
  reads(by: Who): boolean;
  open(): Promise<TopicView>;
}

export interface Things {
  standing: Standing[];
  topics: StandingTopic[];
  issues: StandingIssue[];
  meetings: StandingMeeting[];
  /** Points one side drafts for the first of them. */
  drafts: StandingDraft[];
  minutes: StandingMinutes[];
  terms: StandingTerm[];
  /** Nobody in the matrix wrote the standing messages; these did. */
  authors: Record<Home, Somebody>;
  /** Invited and never changed. */
  colleague: Somebody;
  counterpart: Somebody;
  /** Stands above Lào Cai, and reads what it shares with Hekou. */
  provinceId: string;
  openLink: string;
}

export async function makeThings(world: World): Promise<Things> {
  const { channel, otherChannel, laoCai, hekou, mengla } = world;
  const authors = {} as Record<Home, Somebody>;
  for (const home of ['laoCai', 'hekou', 'mengla'] as const) {
    authors[home] = await newColleague(world, home, 'duty_officer');
    for (const { id } of home === 'hekou' ? [channel] : home === 'mengla' ? [otherChannel] : [channel, otherChannel]) {
      await world[home].coordinator.call('POST /channels/:channelId/members', {
        params: { channelId: id },
        body: { id: uuid(), personId: authors[home].id },
      });
    }
  }
  const room = async (
    on: string,
    home: Home,
    at: { id: string },
    place: Standing['room'],
    ending: string,
    readers: Home[],
  ): Promise<Standing> => {
    const secret = `chỉ ${readers.join(' và ')} đọc ${uuid()}`;
    // What is written anew may be held, checked and sent out: it says nothing that has to stay inside.
    const write = (words = `viết lại ${uuid()}`) =>
      authors[home].call(`POST /channels/:channelId/${place}`, {
        params: { channelId: at.id },
        body: {
          id: uuid(),
          text: { source: 'vi', vi: `${words} @cả phía` },
          mentions: [{ what: 'side', side: home === 'laoCai' ? 'vn' : 'cn', words: 'cả phía' }],
        },
      });
    const { id } = await write(secret);
    const reads = (by: Who) => by.home !== null && readers.includes(by.home);
    return {
      on,
      room: place,
      channelId: at.id,
      audience: `channel:${at.id}${ending}`,
      id,
      secret,
      reads,
      write: () => write(),
    };
  };
  const openTo = new Somebody(world.house.url);
  const standing = [
    await room('a shared message', 'laoCai', channel, 'messages', '', ['laoCai', 'hekou']),
    await room('one of the Vietnamese side', 'laoCai', channel, 'side/messages', '/vn', ['laoCai']),
    await room('one inside Lào Cai', 'laoCai', channel, 'organisation/messages', `/${laoCai.id}`, ['laoCai']),
    await room('one held back', 'laoCai', channel, 'held', '/vn', ['laoCai']),
    await room('one of the Chinese side', 'hekou', channel, 'side/messages', '/cn', ['hekou']),
    await room('one inside Hekou', 'hekou', channel, 'organisation/messages', `/${hekou.id}`, ['hekou']),
    await room('one of another channel', 'mengla', otherChannel, 'messages', '', ['laoCai', 'mengla']),
    await room('one of its Vietnamese side', 'laoCai', otherChannel, 'side/messages', '/vn', ['laoCai']),
    await room('one inside Lào Cai there', 'laoCai', otherChannel, 'organisation/messages', `/${laoCai.id}`, [
      'laoCai',
    ]),
    await room('one of its Chinese side', 'mengla', otherChannel, 'side/messages', '/cn', ['mengla']),
    await room('one inside Mengla', 'mengla', otherChannel, 'organisation/messages', `/${mengla.id}`, ['mengla']),
  ];
  const topic = async (
    on: string,
    home: Home,
    at: { id: string },
    place: 'topics' | 'side/topics' | 'organisation/topics',
    readers: Home[],
  ): Promise<StandingTopic> => {
    const secret = `chủ đề của ${readers.join(' và ')} ${uuid()}`;
    const open = () =>
      authors[home].call(`POST /channels/:channelId/${place}`, {
        params: { channelId: at.id },
        body: { id: uuid(), subject: { source: 'vi', vi: secret } },
      });
    const { id } = await open();
    return { on, id, secret, reads: (by) => by.home !== null && readers.includes(by.home), open };
  };
  const topics = [
    await topic('a shared topic', 'laoCai', channel, 'topics', ['laoCai', 'hekou']),
    await topic('one of the Vietnamese side', 'laoCai', channel, 'side/topics', ['laoCai']),
    await topic('one inside Hekou', 'hekou', channel, 'organisation/topics', ['hekou']),
    await topic('one of another channel', 'mengla', otherChannel, 'topics', ['laoCai', 'mengla']),
  ];
  const [colleague, counterpart] = [new Somebody(world.house.url), new Somebody(world.house.url)];
  colleague.email = 'colleague@laocai.example';
  await enter(colleague, await invited(world, 'laoCai', colleague));
  await invited(world, 'hekou', counterpart);
  const issues = await makeIssues(world, authors);
  const { meetings, drafts } = await makeMeetings(world, authors);
  const province = await newProvince(world);
  return {
    standing,
    topics,
    issues,
    meetings,
    drafts,
    minutes: await makeMinutes(world, authors),
    terms: await makeTerms(world),
    authors,
    colleague,
    counterpart,
    provinceId: province.organisationId ?? '',
    openLink: await invited(world, 'laoCai', openTo),
  };
}
