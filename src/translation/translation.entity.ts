import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Channel } from '../channels/channel.entity.js';
import { sharedAudience } from '../contract/audiences.js';
import type { ChannelTranslation, EngineConsent } from '../contract/translation.js';

/** Which sides of a channel want its texts put to an engine. */
@Entity('channel_translation')
export class StoredConsents {
  @ForeignKey(() => Channel, { name: 'channel_translation_channel_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  channelId!: string;

  @Column('simple-json')
  consents!: EngineConsent[];

  @Column('integer')
  version!: number;

  toView(): ChannelTranslation {
    const { channelId, consents, version } = this;
    return { id: channelId, audience: sharedAudience(channelId), consents, version };
  }
}

/** A text that is to be put to the engine. It follows from the log and is gone as soon as somebody has worded it. */
@Entity('translation_job')
export class TranslationJob {
  /** What the text stands in: `message:<id>`. */
  @PrimaryColumn('varchar', { length: 80 })
  thing!: string;

  /** Where in it. */
  @PrimaryColumn('varchar', { length: 120 })
  part!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  /** SHA-256 of the original that is to be worded; another one there means another job. */
  @Column('varchar', { length: 64 })
  hash!: string;

  /** How often somebody began with it. */
  @Column('integer')
  tries!: number;

  /** Nobody takes it before. Whoever takes it moves this on, so that it is taken again if they never come back. */
  @Index('translation_job_due')
  @Column('varchar', { length: 24 })
  due!: string;
}

/** What the engine answered to a piece of text, so that it is not asked the same twice. Gone with the text. */
@Entity('kept_rendering')
export class KeptRendering {
  @PrimaryColumn('varchar', { length: 64 })
  key!: string;

  @Index('kept_rendering_thing')
  @Column('varchar', { length: 80 })
  thing!: string;

  @Column('text')
  text!: string;

  @Index('kept_rendering_at')
  @Column('varchar', { length: 24 })
  at!: string;
}

/** How many characters an engine was given on a day (UTC). */
@Entity('engine_use')
export class EngineUse {
  @PrimaryColumn('varchar', { length: 10 })
  day!: string;

  @PrimaryColumn('varchar', { length: 40 })
  provider!: string;

  @Column('integer')
  characters!: number;
}
