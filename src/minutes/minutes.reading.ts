import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { roomAudience } from '../contract/audiences.js';
import type {
  MinutesDetail,
  MinutesItem,
  MinutesPage,
  MinutesQuery,
  MinutesVersion,
  MinutesView,
} from '../contract/minutes.js';
import { Database } from '../database/database.js';
import { ordered } from '../language/minutes.js';
import { innerAudience, MinutesAccess } from './minutes.access.js';
import { Minutes, StoredInner, StoredVersion } from './minutes.entity.js';
import { damageOf } from './minutes.freezing.js';
import { StoredAction, StoredRow } from './rows.entity.js';

const mostVersions = 20;

/** Minutes as people read them: one by one with rows and actions, and as lists. */
@Injectable()
export class MinutesReading {
  constructor(
    private readonly access: MinutesAccess,
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
  ) {}

  async one(actor: Actor, minutesId: string): Promise<MinutesDetail> {
    const rows = this.database.read;
    const minutes = await this.access.readable(rows, actor, minutesId);
    const content = await contentOf(rows, minutes);
    const where = { minutesId, audience: innerAudience(actor, minutes) };
    const inner = await rows.findOneBy(StoredInner, where);
    return { ...content, inner: inner?.toView() ?? null, damage: await damageOf(content) };
  }

  /** What was frozen, the last time first: what both have read and may have signed. */
  async versions(actor: Actor, minutesId: string): Promise<MinutesVersion[]> {
    const rows = this.database.read;
    const { id } = await this.access.readable(rows, actor, minutesId);
    const found = await rows.find(StoredVersion, {
      where: { minutesId: id },
      order: { version: 'DESC' },
      take: mostVersions,
    });
    return found.map((version) => version.toView());
  }

  async list(actor: Actor, channelId: string, room: 'shared' | 'side', query: MinutesQuery): Promise<MinutesPage> {
    const rows = this.database.read;
    const audience = roomAudience(channelId, room, await this.channels.member(rows, actor, channelId));
    const { state, meetingId, before, limit } = query;
    const found = rows
      .createQueryBuilder(Minutes, 'minutes')
      .where({ audience, ...(state && { state }), ...(meetingId && { meetingId }) })
      .orderBy({ 'minutes.openedAt': 'DESC', 'minutes.id': 'DESC' })
      .take(limit + 1);
    if (before) {
      const [openedAt, id] = before;
      found.andWhere(
        '("minutes"."openedAt" < :openedAt OR ("minutes"."openedAt" = :openedAt AND "minutes"."id" < :id))',
        {
          openedAt,
          id,
        },
      );
    }
    const all = await found.getMany();
    const minutes = all.slice(0, limit).map((one) => itemOf(one.toView()));
    const last = all.length > limit ? minutes.at(-1) : undefined;
    return { minutes, next: last ? `${last.openedAt}/${last.id}` : null };
  }
}

/** Minutes with their rows and actions in their order. */
export async function contentOf(
  manager: EntityManager,
  minutes: Minutes,
): Promise<Pick<MinutesDetail, 'minutes' | 'rows' | 'actions'>> {
  const where = { minutesId: minutes.id, removed: 0 };
  const rows = (await manager.findBy(StoredRow, where)).map((row) => row.toView());
  const actions = (await manager.findBy(StoredAction, where)).map((action) => action.toView());
  return { minutes: minutes.toView(), rows: ordered(minutes.rows, rows), actions: ordered(minutes.actions, actions) };
}

/** Minutes as lists show them: without what only the page of one shows. */
export function itemOf({
  rows: _,
  actions: __,
  delegations: ___,
  attachments: ____,
  frozen,
  ...view
}: MinutesView): MinutesItem {
  if (!frozen) return { ...view, frozen };
  const { by, at, hash, fingerprint } = frozen;
  return { ...view, frozen: { by, at, hash, fingerprint } };
}
