import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { Channel } from '../channels/channel.entity.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import type { KnownThing } from '../contract/search.js';
import type { TermContent } from '../contract/terms.js';
import { sql } from '../database/sql.js';
import { pinyinOf } from '../gates/gates.keys.js';
import { GatesRegister } from '../gates/gates.register.js';
import { Person } from '../identity/person.entity.js';
import { fold, matches } from '../language/fold.js';
import { hanViet } from '../language/han-viet.js';
import { bothOf, type Lexicon, lexiconOf, type Named } from '../language/lexicon.js';
import { PhrasesBook } from '../phrases/phrases.book.js';
import { Terms } from '../terms/terms.service.js';

/** A name of the vocabulary, and what it is the name of. */
interface Entry extends Named {
  kind: KnownThing['kind'];
  id: string;
  keys: readonly string[];
}

const mostOfAKind = 2;
const mostPeople = 2_000;

/**
 * The names of things: terms, standard phrases, gates, and the people and channels that the reader knows. A query
 * crosses from one language to the other by them, and they are found themselves, in pinyin and Hán-Việt too.
 */
@Injectable()
export class Vocabulary {
  private readonly public: readonly Entry[];
  private readonly shared: Lexicon;

  constructor(
    private readonly channels: ChannelsAccess,
    private readonly gates: GatesRegister,
    phrases: PhrasesBook,
    private readonly terms: Terms,
  ) {
    this.public = [
      ...terms.seed.terms.map(({ id, ...content }) => termEntry(id, content)),
      ...gates.all.flatMap(({ id, vn, cn, aliases }) => [
        entry('gate', id, names(vn.vi), names(vn.zh), aliases),
        entry('gate', id, names(cn.vi), names(cn.zh), aliases),
      ]),
      ...phrases.book.phrases.map(({ id, vi, zh }) => entry('phrase', id, [vi], [zh])),
    ];
    this.shared = lexiconOf(this.public.filter(({ kind }) => kind !== 'phrase'));
  }

  /** All the names a reader may find something by. */
  async of(rows: EntityManager, actor: Actor): Promise<{ lexicon: Lexicon; known(query: string): KnownThing[] }> {
    const people = await this.people(rows, actor);
    const channels = await this.channelsOf(rows, actor);
    const agreed = await this.agreed(actor);
    return {
      lexicon: bothOf(lexiconOf([...people, ...agreed]), this.shared),
      known: (query) => knownAmong([...channels, ...people, ...agreed, ...this.public], query),
    };
  }

  /** What the sides of the reader’s channels have agreed to call things; what was once agreed is written there still. */
  private async agreed(actor: Actor): Promise<Entry[]> {
    return (await this.terms.all(actor)).flatMap(({ id, versions }) =>
      versions.filter(({ answer }) => answer?.outcome === 'agreed').map(({ content }) => termEntry(id, content)),
    );
  }

  private async people(rows: EntityManager, actor: Actor): Promise<Entry[]> {
    const members = await sql<{ personId: string }>(
      rows,
      'SELECT DISTINCT "personId" FROM "channel_member" WHERE "channelId" IN (SELECT "channelId" FROM "channel_member" WHERE "personId" = ?) LIMIT ?',
      [actor.id, mostPeople],
    );
    const people = await rows.find(Person, {
      select: { id: true, name: true },
      where: { id: In(members.map(({ personId }) => personId)), status: Not('removed') },
    });
    return people.map(({ id, name: { vi, zh } }) => entry('person', id, names(vi?.text), names(zh?.text)));
  }

  private async channelsOf(rows: EntityManager, actor: Actor): Promise<Entry[]> {
    const rooms = await this.channels.rooms(rows, actor);
    const ids = new Set(rooms.map(({ audience }) => audience.slice('channel:'.length).split('/')[0] ?? ''));
    const channels = await rows.findBy(Channel, { id: In([...ids]) });
    return channels.map(({ id, code, gateId, subject }) => {
      const gate = gateId ? this.gates.byId(gateId) : undefined;
      if (!gate) return entry('channel', id, names(subject?.vi), names(subject?.zh), [code]);
      const pair = (a: string | null, b: string | null, dash: string) => (a && b ? [`${a}${dash}${b}`] : names(a ?? b));
      const vi = pair(gate.vn.vi, gate.cn.vi, ' – ');
      return entry('channel', id, vi, pair(gate.cn.zh, gate.vn.zh, '—'), [code, ...gate.keys]);
    });
  }
}

function knownAmong(all: readonly Entry[], query: string): KnownThing[] {
  if ([...query.trim()].length < 2) return [];
  const found = new Map<string, KnownThing>();
  const counts = new Map<string, number>();
  for (const { kind, id, keys, vi, zh } of all) {
    const count = counts.get(kind) ?? 0;
    if (count >= mostOfAKind || found.has(id) || !matches(keys, query)) continue;
    counts.set(kind, count + 1);
    found.set(id, { kind, id, vi: vi[0] ?? null, zh: zh[0] ?? null });
  }
  return [...found.values()];
}

function entry(
  kind: Entry['kind'],
  id: string,
  vi: readonly string[],
  zh: readonly string[],
  more: readonly string[] = [],
): Entry {
  const said = kind === 'phrase' ? [] : zh.flatMap(sayings);
  return { kind, id, vi, zh, said, keys: [...vi, ...zh, ...more, ...said].map(fold) };
}

type TermForms = Pick<TermContent, 'vi' | 'zh' | 'viForms' | 'zhForms'>;

const termEntry = (id: string, { vi, zh, viForms, zhForms }: TermForms): Entry =>
  entry('term', id, [vi, ...viForms], [zh, ...zhForms]);

const remembered = new Map<string, string[]>();

/** How a Chinese name is typed in Latin letters: pinyin, and how Vietnamese read its signs where that is known. */
export function sayings(name: string): string[] {
  const before = remembered.get(name);
  if (before) return before;
  const readings = [...name].map((sign) => hanViet(sign)[0]);
  const [joined = '', apart = ''] = pinyinOf(name);
  const [surname = '', ...given] = apart.split(' ');
  const said = [
    joined,
    apart,
    `${surname} ${given.join('')}`,
    ...(readings.every(Boolean) ? [readings.join(' ')] : []),
  ].filter((one) => one.length > 2);
  if (remembered.size > 10_000) remembered.clear();
  remembered.set(name, said);
  return said;
}

const names = (name: string | null | undefined): string[] => (name ? [name] : []);
