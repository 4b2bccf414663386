import { carriedAs, type Shown } from '../activity/shown.js';
import { sharedAudience } from '../contract/audiences.js';
import type { ChannelView } from '../contract/channels.js';
import { Channel } from './channel.entity.js';
import { viewChannels } from './channels.view.js';

const shared = sharedAudience('');

/** Channels with their parties and people, which the shared room of each tells of. */
export const shownChannels: Shown = {
  name: 'channel',
  told: carriedAs<ChannelView>('channel', ({ id }) => sharedAudience(id)),
  audiences: async (rows) => (await rows.find(Channel, { select: { id: true } })).map(({ id }) => sharedAudience(id)),
  async *shown(rows, audience) {
    if (!audience.startsWith(shared)) return;
    const channels = await rows.findBy(Channel, { id: audience.slice(shared.length) });
    for (const view of await viewChannels(rows, channels)) yield { id: view.id, view };
  },
};
