import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { ChannelMember } from '../channels/channel.entity.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { Problem } from '../common/problem.js';
import { ownAudience, sharedAudience } from '../contract/audiences.js';
import type { CalendarFeed, NewCalendarFeed } from '../contract/meetings.js';
import type { Act } from '../contract/people.js';
import { Database } from '../database/database.js';
import { I18n } from '../i18n/i18n.js';
import { Person } from '../identity/person.entity.js';
import { Sessions } from '../identity/sessions.service.js';
import { tokenFor, tokenHash } from '../identity/tokens.js';
import { People } from '../organisations/people.service.js';
import { calendarFile } from './calendar.file.js';
import { CalendarFeedRow, Meeting } from './meeting.entity.js';
import { MeetingsAccess } from './meetings.access.js';

const mostListed = 500;
/** What is longer ago leaves the calendar that is subscribed to. */
const kept = 365 * 24 * 60 * 60_000;

/** Meetings in the calendars people use: as a file, and behind a secret address of one's own. */
@Injectable()
export class Calendars implements OnModuleInit {
  constructor(
    private readonly access: MeetingsAccess,
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly i18n: I18n,
    private readonly people: People,
    private readonly sessions: Sessions,
  ) {}

  /** Whoever knew the old password, or sat at an open session, may know the address, too. */
  onModuleInit(): void {
    this.people.whenReset(async (change, { id }) => {
      await endIn(change, id);
    });
    this.sessions.whenAllEnd(endIn);
  }

  async file(actor: Actor, meetingId: string): Promise<string> {
    const meeting = await this.access.readable(this.database.read, actor, meetingId);
    return calendarFile(this.name(actor), [meeting.toView()], actor.language);
  }

  async feed(actor: Actor): Promise<CalendarFeed> {
    const found = await this.database.read.findOneBy(CalendarFeedRow, { personId: actor.id });
    return { madeAt: found?.madeAt ?? null };
  }

  /** Another one takes the place of the one before; only its hash is kept. */
  async make(actor: Actor, input: Act): Promise<NewCalendarFeed> {
    const token = tokenFor(input.id);
    const madeAt = await this.activity.commit(actor, { act: 'calendar.make', ...input }, async (change) => {
      await change.turn(ownAudience(actor.id));
      await change.rows.save(CalendarFeedRow, { personId: actor.id, tokenHash: tokenHash(token), madeAt: change.at });
      change.record('calendar_feed.changed', ownAudience(actor.id), { feed: { madeAt: change.at } });
      return change.at;
    });
    return { token, madeAt };
  }

  remove(actor: Actor, input: Act): Promise<CalendarFeed> {
    return this.activity.commit(actor, { act: 'calendar.remove', ...input }, async (change) => {
      return (await endIn(change, actor.id)) ? none : change.leave(none);
    });
  }

  /** What stands behind a secret address, as long as its owner has access: their meetings, of the channels they read now. */
  async open(token: string): Promise<string> {
    const rows = this.database.read;
    const feed = await rows.findOneBy(CalendarFeedRow, { tokenHash: tokenHash(token) });
    const person = feed && (await rows.findOneBy(Person, { id: feed.personId, status: 'active' }));
    if (!person) throw new Problem('link.not_valid');
    const members = await rows.findBy(ChannelMember, { personId: person.id });
    const since = new Date(Date.parse(this.clock.instant()) - kept).toISOString();
    const found = await rows.find(Meeting, {
      where: { audience: In(members.map(({ channelId }) => sharedAudience(channelId))) },
      order: { startsAt: 'DESC', id: 'DESC' },
      take: mostListed,
    });
    const meetings = found.filter(({ endsAt }) => endsAt >= since).map((meeting) => meeting.toView());
    return calendarFile(this.name(person), meetings, person.language);
  }

  private name({ language }: Pick<Person, 'language'>): string {
    return this.i18n.text(language, 'meetings:calendar.name');
  }
}

const none: CalendarFeed = { madeAt: null };

/** Ends a secret address; tells whether there was one. */
async function endIn(change: Change, personId: string): Promise<boolean> {
  const { affected } = await change.rows.delete(CalendarFeedRow, { personId });
  if (affected) change.record('calendar_feed.changed', ownAudience(personId), { feed: none });
  return Boolean(affected);
}
