import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Following } from '../activity/following.js';
import type { Readable } from '../activity/log.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { Problem } from '../common/problem.js';
import { takingTurns } from '../common/taking-turns.js';
import type { SearchHit, SearchPage, SearchQuery } from '../contract/search.js';
import { Database } from '../database/database.js';
import { noLexicon } from '../language/lexicon.js';
import { type Asked, seekingOf, termsIn } from '../language/seeking.js';
import { countsOf, mostCounted } from './counting.js';
import { type Filters, findItems, placeAt, type Stretch } from './finding.js';
import { hitOf, rankOf } from './hits.js';
import { sheetsOf } from './hydrating.js';
import { SearchItem } from './search.entity.js';
import { clearIndex, searchRule, takeIn } from './search.index.js';
import { Vocabulary } from './vocabulary.js';

const patience = 2_000;
const mostRanked = 150;
const day = 24 * 3_600_000;
const window = 90 * day;

/** One search: what is asked for, of what the reader may read. */
interface Search {
  rows: EntityManager;
  rooms: readonly Readable[];
  asked: Asked;
  query: SearchQuery;
}

/** Finds what was said and agreed, in both languages at once; keeps its index at the end of the log. */
@Injectable()
export class Searching implements OnModuleInit {
  constructor(
    private readonly channels: ChannelsAccess,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly following: Following,
    private readonly vocabulary: Vocabulary,
  ) {}

  onModuleInit(): void {
    this.following.keep({ name: 'search', rule: searchRule, clear: clearIndex, read: takeIn });
  }

  async find(actor: Actor, query: SearchQuery): Promise<SearchPage> {
    try {
      return await this.database.readWithin(patience, (rows) => this.search(rows, actor, query));
    } catch (error) {
      // What PostgreSQL says when it was given up.
      if ((error as { code?: unknown }).code === '57014') throw new Problem('search.too_long');
      throw error;
    }
  }

  private async search(rows: EntityManager, actor: Actor, query: SearchQuery): Promise<SearchPage> {
    const { lexicon, known } = await this.vocabulary.of(rows, actor);
    const { together, apart, also } = seekingOf(query.text, query.languages === 'both' ? lexicon : noLexicon);
    const rooms = await this.channels.rooms(rows, actor);
    let search: Search = { rows, rooms, asked: together, query };
    if (!(await this.isAnywhere(search))) search = { ...search, asked: apart };

    const { items, more } = await (query.order === 'best' ? this.best(search) : this.newest(search));
    const sheets = await sheetsOf(rows, items);
    const terms = termsIn(search.asked);
    const letOthers = takingTurns();
    const hits: SearchHit[] = [];
    for (const { thingId } of items) {
      await letOthers();
      const sheet = sheets.get(thingId);
      if (sheet) hits.push(hitOf(sheet, terms));
    }
    const next = more ? (items.at(-1)?.thingId ?? null) : null;
    if (query.after) return { hits, next, counts: null, known: [], also: [] };
    return { hits, next, counts: await this.counts(search), known: known(query.text), also: also.slice(0, 12) };
  }

  /** With its words side by side; if there is no such thing anywhere, they may stand apart. */
  private async isAnywhere({ rows, rooms, asked, query }: Search): Promise<boolean> {
    const found = await this.stretch(rows, asked, rooms, query, { limit: 1 });
    return found.length > 0;
  }

  private async newest({ rows, rooms, asked, query }: Search): Promise<{ items: SearchItem[]; more: boolean }> {
    const before = query.after ? await this.placeAfter(rows, rooms, query.after) : undefined;
    const found = await this.stretch(rows, asked, rooms, query, { before, limit: query.limit + 1 });
    return { items: found.slice(0, query.limit), more: found.length > query.limit };
  }

  /** Of the newest hundred and fifty those first that fit best: more would keep everybody else waiting. */
  private async best({ rows, rooms, asked, query }: Search): Promise<{ items: SearchItem[]; more: boolean }> {
    const found = await this.stretch(rows, asked, rooms, query, { limit: mostRanked });
    const sheets = await sheetsOf(rows, found);
    const terms = termsIn(asked);
    const now = this.clock.now().getTime();
    const letOthers = takingTurns();
    const ranks = new Map<string, number>();
    for (const { thingId } of found) {
      await letOthers();
      const sheet = sheets.get(thingId);
      ranks.set(thingId, sheet ? rankOf(sheet, query.text, terms, now) : 0);
    }
    const order = found.toSorted((a, b) => (ranks.get(b.thingId) ?? 0) - (ranks.get(a.thingId) ?? 0));
    const from = query.after ? order.findIndex(({ thingId }) => thingId === query.after) + 1 : 0;
    if (query.after && from === 0) throw new Problem('input.invalid');
    return { items: order.slice(from, from + query.limit), more: order.length > from + query.limit };
  }

  private async counts({ rows, rooms, asked, query }: Search): Promise<SearchPage['counts']> {
    const found = await this.stretch(rows, asked, rooms, {}, { limit: mostCounted + 1 });
    const { kinds, channels, side, person, since, until, files } = query;
    const filters = { kinds, channels, side, person, since, until, files };
    const narrowed = Object.values(filters).some((value) => value !== undefined);
    const all = narrowed ? await this.stretch(rows, asked, rooms, filters, { limit: mostCounted + 1 }) : found;
    return countsOf(found, all.length, this.clock.now().getTime());
  }

  /** On PostgreSQL the last months first: most of what is looked for is there, and asking for all may take long. */
  private async stretch(
    rows: EntityManager,
    asked: Asked,
    rooms: readonly Readable[],
    filters: Filters,
    stretch: Stretch,
  ): Promise<SearchItem[]> {
    if (this.database.dialect === 'sqlite') return findItems(rows, asked, rooms, filters, stretch);
    const late = new Date(this.clock.now().getTime() - window).toISOString();
    const from = (await placeAt(rows, late)) ?? 0;
    const lately = await findItems(rows, asked, rooms, filters, { ...stretch, from });
    if (lately.length >= stretch.limit) return lately;
    const before = Math.min(stretch.before ?? from, from);
    const rest = stretch.limit - lately.length;
    return [...lately, ...(await findItems(rows, asked, rooms, filters, { before, limit: rest }))];
  }

  /** What a page ends with, if the reader may read it. */
  private async placeAfter(rows: EntityManager, rooms: readonly Readable[], thingId: string): Promise<number> {
    const item = await rows.findOneBy(SearchItem, { thingId });
    if (!item || !rooms.some(({ audience }) => audience === item.audience)) throw new Problem('input.invalid');
    return item.place;
  }
}
