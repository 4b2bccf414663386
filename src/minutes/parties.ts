import { type EntityManager, In } from 'typeorm';
import { ChannelParty } from '../channels/channel.entity.js';
import type { SigningParty } from '../contract/statements.js';
import { Organisation } from '../organisations/organisation.entity.js';

/** The organisations between which minutes of a channel are made, under the names both texts give them. */
export async function partiesOf(rows: EntityManager, channelId: string): Promise<SigningParty[]> {
  const parties = await rows.findBy(ChannelParty, { channelId });
  const ids = parties.map(({ organisationId }) => organisationId);
  const organisations = await rows.find(Organisation, { where: { id: In(ids) }, order: { id: 'ASC' } });
  return organisations
    .map(({ id, side, name }) => ({
      side,
      organisationId: id,
      vi: name.vi ?? name.zh ?? '',
      zh: name.zh ?? name.vi ?? '',
    }))
    .sort((a, b) => (a.side === b.side ? 0 : a.side === 'vn' ? -1 : 1));
}
