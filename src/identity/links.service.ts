import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Change } from '../activity/change.js';
import { Clock } from '../common/clock.js';
import { Problem } from '../common/problem.js';
import { Link, type LinkPurpose } from './link.entity.js';
import { Person } from './person.entity.js';
import { tokenHash } from './tokens.js';

const day = 24 * 60;
const minutes: Record<LinkPurpose, number> = {
  set_up: 3 * day,
  invitation: 3 * day,
  password: 3 * day,
  sign_in: day,
  code: 10,
  enrol: 10,
};
/** Several of them may be open side by side: a person signs in on two devices at once. */
const beside: readonly LinkPurpose[] = ['sign_in', 'code', 'enrol'];

/** Makes one-time links and finds what they are for. */
@Injectable()
export class Links {
  constructor(private readonly clock: Clock) {}

  /** A new link to hand over takes the place of the older ones of the same person. Answers when it ends. */
  async issueIn(
    change: Pick<Change, 'rows' | 'at'>,
    purpose: LinkPurpose,
    personId: string | null,
    token: string,
  ): Promise<string> {
    if (!beside.includes(purpose)) await this.spendAll(change, personId);
    const expiresAt = this.clock.inMinutes(minutes[purpose]);
    await change.rows.insert(Link, {
      id: uuid(),
      tokenHash: tokenHash(token),
      purpose,
      personId,
      expiresAt,
      usedAt: null,
    });
    return expiresAt;
  }

  /** The open link behind a token; expired, used and unknown look the same. */
  async open(rows: EntityManager, token: string, purposes: readonly LinkPurpose[]): Promise<Link> {
    const link = await rows.findOneBy(Link, { tokenHash: tokenHash(token) });
    const usable =
      link && purposes.includes(link.purpose) && link.usedAt === null && link.expiresAt > this.clock.instant();
    if (!usable) throw new Problem('link.not_valid');
    return link;
  }

  /** The person a link is for, unless their access was taken away or locked since. */
  async personOf(rows: EntityManager, link: Link): Promise<Person> {
    const person = link.personId ? await rows.findOneBy(Person, { id: link.personId }) : null;
    if (!person || person.status === 'removed' || person.status === 'suspended') throw new Problem('link.not_valid');
    return person;
  }

  /** Uses a link up; of two that come at once only one succeeds. */
  async spend(change: Pick<Change, 'rows' | 'at'>, link: Link): Promise<void> {
    const { affected } = await change.rows.update(Link, { id: link.id, usedAt: IsNull() }, { usedAt: change.at });
    if (affected === 0) throw new Problem('link.not_valid');
  }

  async spendAll(change: Pick<Change, 'rows' | 'at'>, personId: string | null): Promise<void> {
    const query = change.rows.createQueryBuilder().update(Link).set({ usedAt: change.at }).where('"usedAt" IS NULL');
    await (personId
      ? query.andWhere('"personId" = :personId', { personId })
      : query.andWhere('"personId" IS NULL')
    ).execute();
  }
}
