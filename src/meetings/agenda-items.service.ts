import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { inHand, rewritten, written } from '../common/texts.js';
import { limits } from '../contract/limits.js';
import type { AddItem, CarryItem, ChangeItem, OrderAgenda } from '../contract/meeting-acts.js';
import type { AgendaItem, MeetingView } from '../contract/meetings.js';
import type { Act } from '../contract/people.js';
import { isOpen } from '../language/meetings.js';
import { AgendaSources } from './agenda-sources.js';
import { AgendaItemRow, type Meeting } from './meeting.entity.js';
import { changeItem, changeMeeting, insertItem } from './meeting.record.js';
import { innerAudience, MeetingsAccess } from './meetings.access.js';

/** The points of an agenda: drafted inside one side, shared, put in order, carried over to another meeting. */
@Injectable()
export class AgendaItems {
  constructor(
    private readonly access: MeetingsAccess,
    private readonly activity: Activity,
    private readonly sources: AgendaSources,
  ) {}

  add(actor: Actor, meetingId: string, room: 'shared' | 'side', input: AddItem): Promise<AgendaItem> {
    return this.activity.commit(actor, { act: 'meeting.add_item', meetingId, room, ...input }, async (change) => {
      const meeting = await this.open(change, meetingId);
      await this.sources.requireKnown(change.rows, meeting.audience, input.source);
      const title = written(input.title, { by: actor.card, at: change.at });
      return this.put(change, meeting, { ...input, title, audience: audienceOf(change, meeting, room) });
    });
  }

  change(actor: Actor, meetingId: string, itemId: string, input: ChangeItem, seen: number): Promise<AgendaItem> {
    return this.activity.commit(actor, { act: 'meeting.change_item', meetingId, itemId, ...input }, async (change) => {
      const item = await this.openItem(change, meetingId, itemId);
      requireVersion(item.version, seen);
      const { title, section = item.section, presenter = item.presenter, minutes = item.minutes } = input;
      const words = title && { title: rewritten(item.title, title, { by: actor.card, at: change.at }) };
      return changeItem(change, item, { section, presenter, minutes, ...words });
    });
  }

  /** What the other side sees is written anew, with an id of its own: of the draft it never learns. */
  share(actor: Actor, meetingId: string, itemId: string, input: Act, seen: number): Promise<AgendaItem> {
    return this.activity.commit(actor, { act: 'meeting.share_item', meetingId, itemId, ...input }, async (change) => {
      const item = await this.openItem(change, meetingId, itemId);
      const meeting = await this.open(change, meetingId);
      if (item.audience === meeting.audience) throw new Problem('meeting.item_not_found');
      requireVersion(item.version, seen);
      await changeItem(change, item, { removed: 1 });
      const title = inHand(item.title, { by: actor.card, at: change.at });
      return this.put(change, meeting, { ...bare(item), title, id: input.id, audience: meeting.audience });
    });
  }

  carry(actor: Actor, meetingId: string, itemId: string, input: CarryItem): Promise<AgendaItem> {
    return this.activity.commit(
      actor,
      { act: 'meeting.carry_item', fromId: meetingId, itemId, ...input },
      async (change) => {
        const [meeting, item] = await this.access.itemInTurn(change, meetingId, itemId);
        const next = await this.open(change, input.meetingId);
        if (next.id === meeting.id || next.channelId !== meeting.channelId) throw new Problem('meeting.not_found');
        if (item.audience === meeting.audience && isOpen(meeting)) await this.takeOff(change, meeting, item);
        await changeItem(change, item, { carriedTo: next.id });
        return this.put(change, next, { ...bare(item), id: input.id, audience: item.audience });
      },
    );
  }

  remove(actor: Actor, meetingId: string, itemId: string, input: Act): Promise<AgendaItem> {
    return this.activity.commit(actor, { act: 'meeting.remove_item', meetingId, itemId, ...input }, async (change) => {
      const item = await this.openItem(change, meetingId, itemId);
      const meeting = await this.open(change, meetingId);
      if (item.audience === meeting.audience) await this.takeOff(change, meeting, item);
      return changeItem(change, item, { removed: 1 });
    });
  }

  order(actor: Actor, meetingId: string, input: OrderAgenda, seen: number): Promise<MeetingView> {
    return this.activity.commit(actor, { act: 'meeting.order', meetingId, ...input }, async (change) => {
      const meeting = await this.open(change, meetingId);
      requireVersion(meeting.version, seen);
      const same = input.order.length === meeting.agenda.length && new Set(input.order).size === input.order.length;
      if (!same || input.order.some((id) => !meeting.agenda.includes(id)))
        throw new Problem('input.invalid', [{ pointer: '/order', code: 'wrong_choice' }]);
      return changeMeeting(change, meeting, { agenda: input.order });
    });
  }

  private async open(change: Change, meetingId: string): Promise<Meeting> {
    const meeting = await this.access.inTurn(change, meetingId);
    if (!isOpen(meeting)) throw new Problem('meeting.not_now');
    return meeting;
  }

  private async openItem(change: Change, meetingId: string, itemId: string): Promise<AgendaItemRow> {
    const [meeting, item] = await this.access.itemInTurn(change, meetingId, itemId);
    if (!isOpen(meeting)) throw new Problem('meeting.not_now');
    return item;
  }

  private async put(
    change: Change,
    meeting: Meeting,
    fresh: Pick<AgendaItemRow, 'id' | 'audience' | 'title' | 'section' | 'presenter' | 'minutes' | 'source'>,
  ): Promise<AgendaItem> {
    const { id: meetingId, channelId } = meeting;
    await change.turn(fresh.audience);
    const there = await change.rows.countBy(AgendaItemRow, { meetingId, audience: fresh.audience, removed: 0 });
    if (there >= limits.itemsPerMeeting) throw new Problem('meeting.full');
    const item = await insertItem(change, { ...fresh, meetingId, channelId });
    if (fresh.audience === meeting.audience)
      await changeMeeting(change, meeting, { agenda: [...meeting.agenda, item.id] });
    return item;
  }

  private async takeOff(change: Change, meeting: Meeting, { id }: AgendaItemRow): Promise<void> {
    await changeMeeting(change, meeting, { agenda: meeting.agenda.filter((one) => one !== id) });
  }
}

function audienceOf(change: Change, meeting: Meeting, room: 'shared' | 'side'): string {
  return room === 'shared' ? meeting.audience : innerAudience(change.actor, meeting);
}

function bare({ title, section, presenter, minutes, source }: AgendaItemRow) {
  return { title, section, presenter, minutes, source };
}
