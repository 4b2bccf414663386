import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { CalendarDays } from '../calendar/calendar.days.js';
import { system } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import type { Side } from '../contract/basics.js';
import { Database } from '../database/database.js';
import { dayKey, homeLanguage } from '../language/clocks.js';
import { isAtWork, type Moment } from '../language/timely.js';
import { Messages } from '../messages/messages.service.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { type Due, type Matter, matters } from './matters.js';
import { Reminder } from './reminder.entity.js';

const pause = 5 * 60_000;
const dayLong = 24 * 60 * 60_000;

/** Reminds both sides when the time has come, in standard phrases, at most once on a working day of whoever is reminded. */
@Injectable()
export class TimelyReminders implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('reminders');
  private timer: NodeJS.Timeout | undefined;
  private running = false;

  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly days: CalendarDays,
    private readonly messages: Messages,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.round(), pause).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Says what is due now; the answer is how many messages that took. */
  async sweep(): Promise<number> {
    const now = this.clock.instant();
    const moment = this.momentAt(now);
    if (!isAtWork('vn', moment) && !isAtWork('cn', moment)) return 0;
    let said = 0;
    for (const matter of matters)
      for (const { id, audience } of await matter.find(this.database.read, now))
        said += await this.activity.commit(system, null, (change) => this.remind(change, matter, id, audience));
    return said;
  }

  private async round(): Promise<void> {
    if (this.running) return;
    this.running = true;
    await this.sweep().catch((error: unknown) => this.logger.error(error, 'Reminding failed; it is tried again.'));
    this.running = false;
  }

  /** Looked at again where nobody else changes it: another process may have said it meanwhile. */
  private async remind(change: Change, matter: Matter, about: string, audience: string): Promise<number> {
    await change.turn(audience);
    const moment = this.momentAt(change.at);
    let said = 0;
    for (const due of await matter.due(change.rows, about, moment)) {
      const sides = await this.toTell(change, about, due, moment);
      const [first] = sides;
      if (!first) continue;
      const phrase = { phraseId: due.phraseId, source: homeLanguage(first), values: due.values };
      const topic = due.topicId && { topicId: due.topicId };
      const reminds = { sides, of: matter.kind, id: about };
      await this.messages.remindIn(change, due.channelId, audience, { id: uuid(), phrase, ...topic }, reminds);
      await change.rows.save(
        Reminder,
        sides.map((side) => ({ about, side, at: change.at })),
      );
      if (matter.kind === 'minutes') await this.noteInMinutes(change, about, sides);
      said++;
    }
    return said === 0 ? change.leave(0) : said;
  }

  /** Who of them works today and was not told lately. */
  private async toTell(change: Change, about: string, { sides, every }: Due, moment: Moment): Promise<Side[]> {
    const told = await change.rows.findBy(Reminder, { about, side: In(sides) });
    return sides.filter((side) => {
      const last = told.find((one) => one.side === side)?.at;
      if (!isAtWork(side, moment)) return false;
      if (last === undefined) return true;
      return Date.parse(dayKey(change.at, side)) - Date.parse(dayKey(last, side)) >= every * dayLong;
    });
  }

  /** Whom the clock has reminded to sign, the other side does not remind again on the same day. */
  private async noteInMinutes(change: Change, id: string, sides: readonly Side[]): Promise<void> {
    const { reminded } = await change.rows.findOneByOrFail(Minutes, { id });
    const now = Object.fromEntries(sides.map((side) => [side, change.at]));
    await change.rows.update(Minutes, { id }, { reminded: { ...reminded, ...now } });
  }

  /** Near the end of a year days of the next one count. */
  private momentAt(now: string): Moment {
    const year = Number(now.slice(0, 4));
    return { now, years: [this.days.year(year), this.days.year(year + 1)] };
  }
}
