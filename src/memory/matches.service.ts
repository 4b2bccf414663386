import { Injectable } from '@nestjs/common';
import type { Readable } from '../activity/log.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import type { Language } from '../contract/basics.js';
import type { FindMatches, MemoryMatch, MemoryMatches } from '../contract/memory.js';
import { Database } from '../database/database.js';
import { checkFidelity } from '../language/fidelity/fidelity.js';
import { sentencesOf } from '../language/sentences.js';
import { otherLanguage } from '../language/text.js';
import { leastShare, likeness, type Measured, measure, onlyNumbersDiffer, withNumbers } from './likeness.js';
import type { MemoryEntry } from './memory.entity.js';
import { likePairs } from './memory.index.js';

/** Below it a translator is quicker alone. */
const floor = 100 * leastShare;
const mostOffered = 3;
/** A long text is looked up as far as a person reads offers. */
const mostSentences = 12;
/** Words of another channel are said to other people about other things. */
const elsewhere = 0.95;

/** Offers what was checked before for a text that waits. Nothing of it is put anywhere by itself. */
@Injectable()
export class Matches {
  constructor(
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
  ) {}

  async find(actor: Actor, { channelId, source, text }: FindMatches): Promise<MemoryMatches> {
    const rows = this.database.read;
    await this.channels.member(rows, actor, channelId);
    const rooms = await this.channels.rooms(rows, actor);
    const sentences = sentencesOf(text, source).map((sentence) => sentence.text);
    const parts = [{ text: text.trim(), whole: true, matches: await this.like(rooms, channelId, source, text) }];
    if (sentences.length > 1 && parts[0]?.matches[0]?.score !== 100) {
      for (const one of new Set(sentences.slice(0, mostSentences))) {
        parts.push({ text: one, whole: false, matches: await this.like(rooms, channelId, source, one) });
      }
    }
    return { parts: parts.filter(({ matches }) => matches.length > 0) };
  }

  private async like(
    rooms: readonly Readable[],
    channelId: string,
    source: Language,
    text: string,
  ): Promise<MemoryMatch[]> {
    const wanted = measure(text, source);
    const entries = await likePairs(this.database.read, rooms, wanted, source);
    const offers = entries
      .map((entry) => ({ entry, score: scoreOf(entry, wanted, source, channelId) }))
      .filter(({ score }) => score >= floor)
      .sort((a, b) => b.score - a.score || compare(b.entry.at, a.entry.at) || compare(a.entry.zh, b.entry.zh));
    // The same two sentences once, as they were checked last in the nearest place.
    const once = new Map(offers.map(({ entry }) => [`${entry.vi}\n${entry.zh}`, entry] as const).reverse());
    return offers
      .filter(({ entry }) => once.get(`${entry.vi}\n${entry.zh}`) === entry)
      .slice(0, mostOffered)
      .map(({ entry, score }) => toMatch(entry, score, text, wanted, source));
  }
}

/** By code units, so that the order says nothing of what else there is. */
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function scoreOf(entry: MemoryEntry, wanted: Measured, source: Language, channelId: string): number {
  const score = likeness(wanted, measure(entry[source], source));
  // Nobody has checked here what came with a file.
  const sure = entry.kind === 'import' ? Math.min(99, score) : score;
  return entry.channelId === channelId ? sure : Math.floor(sure * elsewhere);
}

function toMatch(entry: MemoryEntry, score: number, text: string, wanted: Measured, asked: Language): MemoryMatch {
  const { source, vi, zh, channelId, kind: place, by, at, termsVersion } = entry;
  const filled = withItsNumbers(entry, text, wanted, asked);
  const match = { score, source, vi, zh, channelId, place, by, at, termsVersion };
  return filled === undefined ? match : { ...match, filled };
}

/** The kept translation with the numbers of the new text, if the guard finds that both then say the same. */
function withItsNumbers(entry: MemoryEntry, text: string, wanted: Measured, asked: Language): string | undefined {
  const kept = measure(entry[asked], asked);
  if (!onlyNumbersDiffer(kept, wanted)) return undefined;
  const other = otherLanguage(asked);
  const filled = withNumbers(kept, wanted, entry[other]);
  if (filled === undefined) return undefined;
  const { vi, zh } = asked === 'vi' ? { vi: text, zh: filled } : { vi: filled, zh: text };
  return checkFidelity(vi, zh).some(({ severity }) => severity === 'block') ? undefined : filled;
}
