import { carriedAs, type Shown } from '../activity/shown.js';
import { isOfChannel, sharedAudience } from '../contract/audiences.js';
import type { ChannelTranslation } from '../contract/translation.js';
import { StoredConsents } from './translation.entity.js';

/** Which sides want texts put to an engine, which the shared room of each channel tells of. */
export const shownConsents: Shown = {
  name: 'translation',
  told: carriedAs<ChannelTranslation>('translation', ({ audience }) => audience),
  audiences: async (rows) => (await rows.find(StoredConsents)).map(({ channelId }) => sharedAudience(channelId)),
  async *shown(rows, audience) {
    const channelId = audience.slice('channel:'.length);
    if (!isOfChannel(audience, channelId) || audience.includes('/')) return;
    for (const stored of await rows.findBy(StoredConsents, { channelId }))
      yield { id: channelId, view: stored.toView() };
  },
};
