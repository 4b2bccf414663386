import { createContext, useContext } from 'react';
import type { ChannelView, Room } from '../../../src/contract/channels.js';
import type { PersonView } from '../../../src/contract/people.js';
import { allows } from '../../../src/contract/permissions.js';
import type { TopicPart } from '../../../src/contract/topics.js';
import { audienceOf } from '../api/start.js';

/** Where each room's messages are read and written; the room is chosen here and never typed. */
export const roomRoutes = {
  shared: {
    read: 'GET /channels/:channelId/messages',
    post: 'POST /channels/:channelId/messages',
    topics: 'GET /channels/:channelId/topics',
    openTopic: 'POST /channels/:channelId/topics',
    pins: 'GET /channels/:channelId/pins',
    days: 'GET /channels/:channelId/days',
  },
  side: {
    read: 'GET /channels/:channelId/side/messages',
    post: 'POST /channels/:channelId/side/messages',
    topics: 'GET /channels/:channelId/side/topics',
    openTopic: 'POST /channels/:channelId/side/topics',
    pins: 'GET /channels/:channelId/side/pins',
    days: 'GET /channels/:channelId/side/days',
  },
  organisation: {
    read: 'GET /channels/:channelId/organisation/messages',
    post: 'POST /channels/:channelId/organisation/messages',
    topics: 'GET /channels/:channelId/organisation/topics',
    openTopic: 'POST /channels/:channelId/organisation/topics',
    pins: 'GET /channels/:channelId/organisation/pins',
    days: 'GET /channels/:channelId/organisation/days',
  },
} as const satisfies Record<Room, unknown>;

/** The room on the screen and the person in front of it. */
export interface Setting {
  channel: ChannelView;
  room: Room;
  audience: string;
  /** The part of the room that is open: a topic, what stands under none, or (absent) all of it. */
  part: TopicPart | undefined;
  /** Where what is being written rests: each part of a room has its own. */
  place: string;
  /** Where held messages of this channel wait: the room of one's own side. */
  sideAudience: string;
  me: PersonView;
  mayPost: boolean;
  mayTranslate: boolean;
  /** The issue whose internal notes are written here. */
  notesOf?: string;
}

/** Puts together what the parts of the screen need to know. */
export function settingOf(channel: ChannelView, room: Room, me: PersonView, part?: TopicPart): Setting {
  const audience = audienceOf(channel, room, me);
  return {
    channel,
    room,
    audience,
    part,
    place: part ? `${audience}#${part}` : audience,
    sideAudience: audienceOf(channel, 'side', me),
    me,
    mayPost: allows(me.roles, 'message.post'),
    mayTranslate: allows(me.roles, 'translation.write'),
  };
}

/** The address of a room, or of one message in it. */
export function roomAddress(code: string, room: Room, messageId?: string): string {
  return `/c/${code}${room === 'shared' ? '' : `/${room}`}${messageId ? `?m=${messageId}` : ''}`;
}

/** The address of one part of a room: a topic, or what stands under none. */
export function partAddress(code: string, room: Room, part: TopicPart): string {
  return `${roomAddress(code, room)}?topic=${part}`;
}

/** Where a new issue is opened: of a channel and one of its rooms, or out of a message. */
export function newIssueAddress({ code, room, messageId }: { code?: string; room?: Room; messageId?: string }): string {
  const search = new URLSearchParams({
    ...(code && { channel: code }),
    ...(room && room !== 'shared' && { room }),
    ...(messageId && { message: messageId }),
  });
  return `/issues/new?${search}`;
}

const Context = createContext<Setting | undefined>(undefined);

/** Hands the setting to every part of the screen. */
export const SettingProvider = Context.Provider;

/** The room on the screen. */
export function useSetting(): Setting {
  const setting = useContext(Context);
  if (!setting) throw new Error('A part of the channel stands outside it.');
  return setting;
}
