import { createContext, useContext } from 'react';
import type { ChannelView, Room } from '../../../src/contract/channels.js';
import type { PersonView } from '../../../src/contract/people.js';
import { allows } from '../../../src/contract/permissions.js';
import { audienceOf } from '../api/start.js';

/** Where each room's messages are read and written; the room is chosen here and never typed. */
export const roomRoutes = {
  shared: { read: 'GET /channels/:channelId/messages', post: 'POST /channels/:channelId/messages' },
  side: { read: 'GET /channels/:channelId/side/messages', post: 'POST /channels/:channelId/side/messages' },
  organisation: {
    read: 'GET /channels/:channelId/organisation/messages',
    post: 'POST /channels/:channelId/organisation/messages',
  },
} as const satisfies Record<Room, unknown>;

/** The room on the screen and the person in front of it. */
export interface Setting {
  channel: ChannelView;
  room: Room;
  audience: string;
  /** Where held messages of this channel wait: the room of one's own side. */
  sideAudience: string;
  me: PersonView;
  mayPost: boolean;
  mayTranslate: boolean;
}

/** Puts together what the parts of the screen need to know. */
export function settingOf(channel: ChannelView, room: Room, me: PersonView): Setting {
  return {
    channel,
    room,
    audience: audienceOf(channel, room, me),
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

const Context = createContext<Setting | undefined>(undefined);

/** Hands the setting to every part of the screen. */
export const SettingProvider = Context.Provider;

/** The room on the screen. */
export function useSetting(): Setting {
  const setting = useContext(Context);
  if (!setting) throw new Error('A part of the channel stands outside it.');
  return setting;
}
