import { z } from 'zod';
import { Id } from './basics.js';
import { AddMember, AddParty, ChannelView, OpenChannel } from './channels.js';
import { Act } from './people.js';
import type { RouteTable } from './route.js';

const channelId = z.strictObject({ channelId: Id });
const member = z.strictObject({ channelId: Id, personId: Id });

/** Channels, their parties and their members. */
export const channelRoutes = {
  'GET /channels': {
    says: 'The channels one is a member of; for the operator all, without content.',
    needs: 'channel.list',
    answer: z.array(ChannelView),
  },
  'POST /channels': {
    says: 'Opens a channel for a gate pair or a subject.',
    needs: 'channel.open',
    body: OpenChannel,
    answer: ChannelView,
  },
  'GET /channels/:channelId': {
    says: 'One channel with its parties and people.',
    needs: 'channel.list',
    params: channelId,
    answer: ChannelView,
  },
  'POST /channels/:channelId/parties': {
    says: 'Adds an organisation of one’s own side (the operator: of either); its coordinators become members.',
    needs: 'channel.parties',
    params: channelId,
    body: AddParty,
    answer: ChannelView,
  },
  'POST /channels/:channelId/members': {
    says: 'Brings in somebody of one’s own organisation; they read from now on.',
    needs: 'channel.people',
    params: channelId,
    body: AddMember,
    answer: ChannelView,
  },
  'POST /channels/:channelId/members/:personId/remove': {
    says: 'Takes somebody of one’s own organisation out; they read nothing more.',
    needs: 'channel.people',
    params: member,
    body: Act,
    answer: ChannelView,
  },
} as const satisfies RouteTable;
