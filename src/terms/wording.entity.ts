import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Channel } from '../channels/channel.entity.js';
import { sharedAudience } from '../contract/audiences.js';
import type { WordingVersion, WordingView } from '../contract/wordings.js';

/** What the two sides of a channel agree to say, of either kind, with all its versions. Never deleted. */
@Entity('wording')
@Index('wording_channel_kind', ['channelId', 'kind'])
export class Wording<C = unknown> {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @ForeignKey(() => Channel, { name: 'wording_channel_fk' })
  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 12 })
  kind!: 'term' | 'phrase';

  @Column('varchar', { length: 60, nullable: true })
  seedId!: string | null;

  @Column('simple-json')
  versions!: WordingVersion<C>[];

  @Column('integer')
  version!: number;

  toView(): WordingView<C> {
    const { id, channelId, seedId, versions, version } = this;
    return { id, channelId, audience: sharedAudience(channelId), seedId, versions, version };
  }
}
