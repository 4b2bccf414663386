import { v7 as uuid } from 'uuid';
import type { Database } from '../src/database/database.js';
import { Refused } from '../src/demo/caller.js';
import { expectIntact, messageIds, postedIds } from './log.js';
import { Somebody, type World } from './world.js';

interface Attempt {
  id: string;
  text: string;
}

/**
 * Eight people who say one thing after the other and note what was acknowledged, as their browsers would: what got no
 * answer stays in hand and is sent again under the same id.
 */
export class Load {
  readonly acknowledged = new Set<string>();
  /** Everything that was ever sent. */
  readonly sent = new Set<string>();
  readonly refused: string[] = [];
  /** How often the service said that something went wrong. */
  troubles = 0;
  private readonly inHand: (Attempt | undefined)[] = [];
  private readonly people: Somebody[];
  private readonly channelId: string;
  private count = 0;

  constructor({ laoCai, hekou, channel }: World) {
    this.channelId = channel.id;
    this.people = [laoCai, hekou].flatMap((staff) => [
      staff.coordinator,
      staff.duty_officer,
      staff.interpreter,
      staff.head,
    ]);
  }

  /** Talks to the service at this address until it answers no more, or until `enough` says so. */
  async run(url: string, enough: () => boolean = () => false): Promise<void> {
    await Promise.all(
      this.people.map(async (person, index) => {
        const here = Object.assign(new Somebody(url), { cookie: person.cookie, side: person.side });
        while (!enough() || this.inHand[index]) if (!(await this.sayOne(here, index))) return;
      }),
    );
  }

  /** Sends everything that is still in hand. */
  settle(url: string): Promise<void> {
    return this.run(url, () => true);
  }

  /** Whether to go on talking. */
  private async sayOne(person: Somebody, index: number): Promise<boolean> {
    const attempt = this.inHand[index] ?? { id: uuid(), text: `Xe số ${++this.count}` };
    this.inHand[index] = attempt;
    this.sent.add(attempt.id);
    try {
      await person.say(this.channelId, attempt.text, { id: attempt.id });
    } catch (error) {
      // Without an answer, and after a 5xx, it may have happened or not.
      if (!(error instanceof Refused)) return false;
      if (error.problem.status < 500) {
        this.refused.push(error.message);
        return false;
      }
      this.troubles++;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return true;
    }
    this.acknowledged.add(attempt.id);
    this.inHand[index] = undefined;
    return true;
  }

  /** What the database holds beside what was acknowledged. All of it has to be nothing. */
  async faults({ read }: Database): Promise<Record<string, string[]>> {
    await expectIntact(read);
    const stored = new Set(await messageIds(read));
    const told = (await postedIds(read, `channel:${this.channelId}`)).filter(Boolean);
    const heard = new Set<string>();
    const doubled = told.filter((id) => heard.size === heard.add(id).size);
    return {
      lost: [...this.acknowledged].filter((id) => !stored.has(id) || !heard.has(id)),
      doubled,
      neverSent: [...stored, ...told].filter((id) => !this.sent.has(id)),
      refused: this.refused,
    };
  }
}

export const none = { lost: [], doubled: [], neverSent: [], refused: [] };
