import { Injectable } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import type { Act } from '../contract/people.js';
import type { ImportTerms, ProposeTerm, ReviseTerm, TermContent, TermView } from '../contract/terms.js';
import type { RefuseWording } from '../contract/wordings.js';
import { termKey } from '../language/terms.js';
import { readSeed } from './terms.seed.js';
import { type WordingKind, Wordings } from './wordings.service.js';

/** The term base: what the service came with, and over it what the sides of each channel agreed on. */
@Injectable()
export class Terms {
  readonly seed = readSeed();
  private readonly seeded = new Set(this.seed.terms.map(({ id }) => id));
  private readonly kind: WordingKind<TermContent> = {
    name: 'term',
    missing: 'term.not_found',
    seeded: (seedId) => this.seeded.has(seedId),
    keyOf: termKey,
    tell: (change, act, term) => change.record(`term.${act}`, term.audience, { term }),
  };

  constructor(private readonly wordings: Wordings) {}

  all(actor: Actor): Promise<TermView[]> {
    return this.wordings.mine(this.kind, actor);
  }

  propose(actor: Actor, channelId: string, input: ProposeTerm): Promise<TermView> {
    return this.wordings.propose(this.kind, actor, channelId, input);
  }

  bringIn(actor: Actor, channelId: string, { id, terms }: ImportTerms): Promise<TermView[]> {
    return this.wordings.bringIn(this.kind, actor, channelId, { id, all: terms });
  }

  revise(actor: Actor, termId: string, input: ReviseTerm, seen: number): Promise<TermView> {
    return this.wordings.revise(this.kind, actor, termId, input, seen);
  }

  agree(actor: Actor, termId: string, input: Act, seen: number): Promise<TermView> {
    return this.wordings.agree(this.kind, actor, termId, input, seen);
  }

  refuse(actor: Actor, termId: string, input: RefuseWording, seen: number): Promise<TermView> {
    return this.wordings.refuse(this.kind, actor, termId, input, seen);
  }

  withdraw(actor: Actor, termId: string, input: Act, seen: number): Promise<TermView> {
    return this.wordings.withdraw(this.kind, actor, termId, input, seen);
  }
}
