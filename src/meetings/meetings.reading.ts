import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../common/actor.js';
import { isOfChannel } from '../contract/audiences.js';
import type { MeetingDetail, MeetingPage, MeetingsQuery } from '../contract/meetings.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Meeting, ProposalRow } from './meeting.entity.js';
import { MeetingsAccess } from './meetings.access.js';

/** Meetings as people read them. */
@Injectable()
export class MeetingsReading {
  constructor(
    private readonly access: MeetingsAccess,
    private readonly database: Database,
  ) {}

  async find(actor: Actor, { when, channel, after, limit }: MeetingsQuery): Promise<MeetingPage> {
    const rows = this.database.read;
    const rooms = await this.access.rooms(rows, actor);
    const wanted = channel ? rooms.filter((audience) => isOfChannel(audience, channel)) : rooms;
    if (wanted.length === 0) return { meetings: [], next: null };
    const [at = '', id = ''] = (after ?? '').split('~');
    const [sign, order] = when === 'open' ? ['>', 'ASC'] : ['<', 'DESC'];
    const beyond = after ? `AND ("startsAt" ${sign} ? OR ("startsAt" = ? AND "id" ${sign} ?))` : '';
    const found = await sql<{ id: string; startsAt: string }>(
      rows,
      `SELECT "id", "startsAt" FROM "meeting" WHERE "over" = ${when === 'open' ? 0 : 1} AND "audience" IN (${wanted.map(() => '?').join(', ')}) ${beyond} ORDER BY "startsAt" ${order}, "id" ${order} LIMIT ?`,
      [...wanted, ...(after ? [at, at, id] : []), limit + 1],
    );
    const page = found.slice(0, limit);
    const known = new Map(
      (await rows.findBy(Meeting, { id: In(page.map((one) => one.id)) })).map((meeting) => [meeting.id, meeting]),
    );
    const last = found.length > limit ? page.at(-1) : undefined;
    return {
      meetings: page.flatMap((one) => known.get(one.id)?.toView() ?? []),
      next: last ? `${last.startsAt}~${last.id}` : null,
    };
  }

  async one(actor: Actor, meetingId: string): Promise<MeetingDetail> {
    const rows = this.database.read;
    const meeting = await this.access.readable(rows, actor, meetingId);
    const items = await this.access.items(rows, actor, meeting);
    const said = await rows.find(ProposalRow, { where: { meetingId }, order: { id: 'ASC' } });
    return {
      meeting: meeting.toView(),
      items: items.map((item) => item.toView()),
      proposals: said.map((proposal) => proposal.toView()),
    };
  }
}
