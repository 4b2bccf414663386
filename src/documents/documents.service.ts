import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { PaperQuery } from '../contract/documents.js';
import { limits } from '../contract/limits.js';
import type { SigningParty } from '../contract/statements.js';
import { Database } from '../database/database.js';
import { Turns } from '../files/turns.js';
import { minutesText } from '../language/minutes.text.js';
import { MinutesReading } from '../minutes/minutes.reading.js';
import { partiesOf } from '../minutes/parties.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { draw } from './drawing.js';
import { type PaperInput, paperOf } from './paper.js';

/** Papers of minutes: what was frozen in its own words, or what stands there now as a draft. */
@Injectable()
export class Documents {
  /** Drawing takes a whole core: one at a time leaves the others to the service; whoever asks for many waits alone. */
  private readonly turns = new Turns(1);
  /** How many each person waits for. */
  private readonly waited = new Map<string, number>();

  constructor(
    private readonly minutes: MinutesReading,
    private readonly database: Database,
  ) {}

  /** `origin` is where people open the service, which the paper names for whoever checks it. */
  async paper(actor: Actor, minutesId: string, { copy, language, format }: PaperQuery, origin: string) {
    const detail = await this.minutes.one(actor, minutesId);
    const { minutes, damage } = detail;
    const { frozen, number } = minutes;
    if (damage.length > 0) throw new Problem('minutes.damaged');
    const texts = frozen?.texts ?? { vi: minutesText(detail, 'vi'), zh: minutesText(detail, 'zh') };
    const parties = frozen?.statement.parties ?? (await partiesOf(this.database.read, minutes.channelId));
    const letterheads = await this.letterheads(parties);
    const paper = paperOf({ minutes, texts, parties, letterheads, copy, check: `${origin}/check` }, language);
    const bytes = await this.inLine(actor, () => draw(paper, format));
    const name = [number ?? 'DU-THAO', copy.toUpperCase(), ...(language ? [language] : [])].join('-');
    return { name: `${name}.${format}`, bytes };
  }

  private async letterheads(parties: readonly SigningParty[]): Promise<PaperInput['letterheads']> {
    const id = In(parties.map(({ organisationId }) => organisationId));
    const organisations = await this.database.read.findBy(Organisation, { id });
    return Object.fromEntries(organisations.map((one) => [one.id, one.letterhead]));
  }

  /** In turn, and only so many at once: a hand that presses again and again does not fill the machine. */
  private async inLine<T>({ id }: Actor, work: () => Promise<T>): Promise<T> {
    const before = this.waited.get(id) ?? 0;
    if (before >= limits.papersAtOnce) throw new Problem('minutes.papers_waiting');
    this.waited.set(id, before + 1);
    try {
      return await this.turns.inTurn(id, () => this.turns.heavy(work));
    } finally {
      const left = (this.waited.get(id) ?? 1) - 1;
      if (left > 0) this.waited.set(id, left);
      else this.waited.delete(id);
    }
  }
}
