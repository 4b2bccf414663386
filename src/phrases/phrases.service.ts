import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { factsDiffer } from '../common/texts.js';
import type { Act } from '../contract/people.js';
import type {
  PhraseContent,
  PhraseUse,
  PhraseView,
  PhraseWording,
  ProposePhrase,
  RevisePhrase,
} from '../contract/phrases.js';
import type { RefuseWording } from '../contract/wordings.js';
import { termKey } from '../language/terms.js';
import { type WordingKind, Wordings } from '../terms/wordings.service.js';
import { PhrasesBook } from './phrases.book.js';

/** Standard phrases: those the service came with, and over them what the sides of each channel agreed on. */
@Injectable()
export class Phrases {
  private readonly kind: WordingKind<PhraseContent> = {
    name: 'phrase',
    missing: 'phrase.not_found',
    seeded: (seedId) => this.book.byId(seedId) !== undefined,
    keyOf: termKey,
    // Whoever sends it reads one of the two texts; it must say what the other one says.
    refuses: (content) => (factsDiffer(content) ? 'phrase.facts_differ' : undefined),
    tell: (change, act, phrase) => change.record(`phrase.${act}`, phrase.audience, { phrase }),
  };

  constructor(
    private readonly book: PhrasesBook,
    private readonly wordings: Wordings,
  ) {}

  all(actor: Actor): Promise<PhraseWording[]> {
    return this.wordings.mine(this.kind, actor);
  }

  /** The phrase somebody put to use: the version that they saw, as long as both sides of the channel once agreed to it. */
  async used(rows: EntityManager, channelId: string, { phraseId, version }: PhraseUse): Promise<PhraseView> {
    const found =
      version === undefined
        ? this.book.byId(phraseId)
        : await this.wordings.once(rows, this.kind, channelId, phraseId, version);
    if (!found) throw new Problem('phrase.not_found');
    return 'id' in found ? found : { ...found, id: phraseId };
  }

  propose(actor: Actor, channelId: string, input: ProposePhrase): Promise<PhraseWording> {
    return this.wordings.propose(this.kind, actor, channelId, input);
  }

  revise(actor: Actor, phraseId: string, input: RevisePhrase, seen: number): Promise<PhraseWording> {
    return this.wordings.revise(this.kind, actor, phraseId, input, seen);
  }

  agree(actor: Actor, phraseId: string, input: Act, seen: number): Promise<PhraseWording> {
    return this.wordings.agree(this.kind, actor, phraseId, input, seen);
  }

  refuse(actor: Actor, phraseId: string, input: RefuseWording, seen: number): Promise<PhraseWording> {
    return this.wordings.refuse(this.kind, actor, phraseId, input, seen);
  }

  withdraw(actor: Actor, phraseId: string, input: Act, seen: number): Promise<PhraseWording> {
    return this.wordings.withdraw(this.kind, actor, phraseId, input, seen);
  }
}
