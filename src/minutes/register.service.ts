import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Channel } from '../channels/channel.entity.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import type { Agreement, Clause, RegisterPage, RegisterQuery } from '../contract/agreements.js';
import { isInner, sharedAudience } from '../contract/audiences.js';
import { Database } from '../database/database.js';
import { clausesOf, standingOf } from '../language/clauses.js';
import { fold } from '../language/fold.js';
import { MinutesAccess } from './minutes.access.js';
import { Minutes } from './minutes.entity.js';
import { contentOf, itemOf } from './minutes.reading.js';

/** So many are looked at for one page; what they do not hold is looked for in the next. */
const mostLooked = 200;

/** The register of what both sides signed: in force or not, by gate, by part, by words. */
@Injectable()
export class Register {
  constructor(
    private readonly access: MinutesAccess,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async page(actor: Actor, query: RegisterQuery): Promise<RegisterPage> {
    const rows = this.database.read;
    const audiences = await this.rooms(rows, actor, query.gateId);
    const agreements: Agreement[] = [];
    let looked = 0;
    let before = query.before;
    while (audiences.length > 0) {
      const found = await signedBefore(rows, audiences, before, query.limit);
      for (const minutes of found) {
        const agreement = await this.fitting(rows, minutes, query);
        if (agreement) agreements.push(agreement);
        before = [minutes.sealedAt ?? '', minutes.id];
        looked += 1;
        if (agreements.length >= query.limit || looked >= mostLooked) return { agreements, next: before.join('/') };
      }
      if (found.length < query.limit) break;
    }
    return { agreements, next: null };
  }

  private async rooms(rows: EntityManager, actor: Actor, gateId: string | undefined): Promise<string[]> {
    const shared = (await this.access.rooms(rows, actor)).filter((audience) => !isInner(audience));
    if (gateId === undefined) return shared;
    const channels = await rows.findBy(Channel, { gateId });
    const atGate = new Set(channels.map(({ id }) => sharedAudience(id)));
    return shared.filter((audience) => atGate.has(audience));
  }

  /** An agreement as it was asked for, with the clauses that were meant; nothing if it is another one. */
  private async fitting(
    rows: EntityManager,
    minutes: Minutes,
    { part, words, standing }: RegisterQuery,
  ): Promise<Agreement | undefined> {
    const view = minutes.toView();
    if (standing && standingOf(view, this.clock.instant()) !== standing) return undefined;
    const agreement = { minutes: itemOf(view), signedAt: minutes.sealedAt ?? '', clauses: [] };
    if (part === undefined && words === undefined) return agreement;
    const sought = words && fold(words);
    const holds = (text: string | null | undefined) => sought !== undefined && fold(text ?? '').includes(sought);
    const inside = clausesOf(await contentOf(rows, minutes)).filter(
      ({ section, text }) =>
        (part === undefined || section === part) && (!sought || holds(text.vi?.text) || holds(text.zh?.text)),
    );
    const { number, references, title } = view;
    const named = [number, references.vn, references.cn, title.vi?.text, title.zh?.text].some(holds);
    if (inside.length === 0 && (part !== undefined || !named)) return undefined;
    const clauses: Clause[] = inside.slice(0, mostClauses);
    return { ...agreement, clauses };
  }
}

const mostClauses = 20;

async function signedBefore(
  rows: EntityManager,
  audiences: string[],
  before: [string, string] | undefined,
  take: number,
): Promise<Minutes[]> {
  const found = rows
    .createQueryBuilder(Minutes, 'minutes')
    .where({ audience: In(audiences), state: 'signed' })
    .orderBy({ 'minutes.sealedAt': 'DESC', 'minutes.id': 'DESC' })
    .take(take);
  if (before) {
    const [sealedAt, id] = before;
    const later = '"minutes"."sealedAt" = :sealedAt AND "minutes"."id" < :id';
    found.andWhere(`("minutes"."sealedAt" < :sealedAt OR (${later}))`, { sealedAt, id });
  }
  return found.getMany();
}
