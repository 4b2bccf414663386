import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Activity } from '../activity/activity.js';
import { Clock } from '../common/clock.js';
import { canonical, sha256 } from '../common/hash.js';
import { sharedAudience } from '../contract/audiences.js';
import { type Language, text as wording } from '../contract/basics.js';
import type { MentionView } from '../contract/mentions.js';
import type { MachineOrigin } from '../contract/text.js';
import { Database } from '../database/database.js';
import { sentencesOf } from '../language/sentences.js';
import { otherLanguage } from '../language/text.js';
import { checkedInRoom } from '../memory/same.js';
import { termsVersionAt } from '../memory/terms.version.js';
import { Budget } from './budget.service.js';
import { agreedChannels } from './consents.service.js';
import { InstalledEngine } from './engine.js';
import { protect, restore } from './protecting.js';
import { EngineError, type TermPair, type TranslationProvider } from './provider.js';
import { agreedTermsIn } from './terms.js';
import { KeptRendering } from './translation.entity.js';

/** A text as it waits to be put into the other language. */
export interface ToRender {
  /** What it stands in. */
  thing: string;
  channelId: string;
  source: Language;
  words: string;
  mentions: readonly MentionView[];
}

/** What was made of it, and with what. */
export interface Rendered {
  words: string;
  machine: MachineOrigin;
}

/** A sentence on its way: with what was found for it, if anything was. */
interface Piece {
  sentence: string;
  /** What stands between it and the one before. */
  gap: string;
  text: string;
  kept: string[];
  key: string;
  found?: string | undefined;
}

const longest = wording(4_000);

/** Puts a text into the other language by what was checked before, by what the engine said before, and by the engine. */
@Injectable()
export class Rendering {
  constructor(
    private readonly activity: Activity,
    private readonly budget: Budget,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly installed: InstalledEngine,
  ) {}

  async render(waiting: ToRender, signal: AbortSignal): Promise<Rendered> {
    const { channelId, source, words } = waiting;
    const rows = this.database.read;
    const audience = sharedAudience(channelId);
    const termsVersion = await termsVersionAt(rows, channelId, this.clock.instant());
    const fromMemory = { provider: 'memory', model: null, termsVersion };
    const whole = await checkedInRoom(rows, audience, words, source);
    if (whole !== undefined) return { words: whole, machine: fromMemory };

    const terms = await agreedTermsIn(rows, channelId, words, source);
    const pieces = this.cut(waiting, terms);
    for (const piece of pieces) piece.found = await checkedInRoom(rows, audience, piece.sentence, source);
    if (pieces.every(({ found }) => found !== undefined)) return { words: joined(pieces, source), machine: fromMemory };
    await this.recall(pieces);
    const model = await this.ask(waiting, pieces, terms, signal);
    const { provider, model: named } = this.config;
    const machine = { provider, model: (model ?? named)?.slice(0, 200) ?? null, termsVersion };
    return { words: accepted(joined(pieces, source)), machine };
  }

  private get config() {
    if (!this.installed.config) throw new Error('No engine is set up.');
    return this.installed.config;
  }

  private cut({ channelId, source, words, mentions }: ToRender, terms: readonly TermPair[]): Piece[] {
    const { provider, host, model } = this.config;
    let end = 0;
    return sentencesOf(words, source).map(({ text: sentence, at }) => {
      const gap = words.slice(end, at);
      end = at + sentence.length;
      const { text, kept } = protect(sentence, source, otherLanguage(source), mentions);
      // What stands before it may have shown the engine the way: other words before, another answer.
      const before = sha256(words.slice(0, at));
      const key = sha256(canonical({ provider, host, model: model ?? null, channelId, source, terms, before, text }));
      return { sentence, gap, text, kept, key };
    });
  }

  /** What the engine said of the same words in the same channel. */
  private async recall(pieces: readonly Piece[]): Promise<void> {
    const kept = await this.database.read.findBy(KeptRendering, { key: In(pieces.map(({ key }) => key)) });
    const known = new Map(kept.map(({ key, text }) => [key, text]));
    for (const piece of pieces) {
      const text = known.get(piece.key);
      if (text !== undefined) piece.found ??= restore(text, piece.kept);
    }
  }

  /** Asks the engine for what is not there yet; the answer is the model that gave it. */
  private async ask(
    { thing, channelId, source }: ToRender,
    pieces: readonly Piece[],
    terms: readonly TermPair[],
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const provider = await this.installed.provider();
    let model: string | undefined;
    const translate = async (segments: readonly string[]) => {
      // Switched off is switched off, in the middle of a text as well.
      if (!(await agreedChannels(this.database.read, [channelId], this.installed.engine)).has(channelId))
        throw new EngineError('refused', 'no longer agreed to');
      await this.budget.charge(segments.reduce((sum, { length }) => sum + length, 0));
      const answer = await provider.translate({ from: source, to: otherLanguage(source), segments, terms, signal });
      if (answer.texts.length !== segments.length) throw new EngineError('garbled', 'another number of texts');
      model = answer.model;
      return answer.texts.map(accepted);
    };
    for (const some of portions(
      pieces.filter(({ found }) => found === undefined),
      provider,
    )) {
      const texts = await translate(some.map(({ text }) => text));
      const fresh: Piece[] = [];
      for (const [index, piece] of some.entries()) {
        piece.found = restore(texts[index] ?? '', piece.kept);
        if (piece.found !== undefined) fresh.push(piece);
      }
      await this.keep(thing, fresh, (piece) => texts[some.indexOf(piece)] ?? '');
      // A mark was lost: once more with all it says, and the guard has the last word about what comes back.
      const lost = some.filter(({ found }) => found === undefined);
      if (lost.length === 0) continue;
      const plain = await translate(lost.map(({ sentence }) => sentence));
      for (const [index, piece] of lost.entries()) piece.found = plain[index];
    }
    return model;
  }

  private async keep(thing: string, pieces: readonly Piece[], answer: (piece: Piece) => string): Promise<void> {
    const at = this.clock.instant();
    const kept = pieces.map((piece) => ({ key: piece.key, thing, text: answer(piece), at }));
    if (kept.length > 0) await this.activity.mark((rows) => rows.upsert(KeptRendering, unique(kept), ['key']));
  }
}

/** The same sentence may stand in a text twice. */
const unique = <K extends { key: string }>(kept: readonly K[]): K[] => [
  ...new Map(kept.map((one) => [one.key, one])).values(),
];

/** As much as the engine takes in one request. */
function* portions(pieces: readonly Piece[], { mostSegments, mostCharacters }: TranslationProvider): Iterable<Piece[]> {
  let some: Piece[] = [];
  let characters = 0;
  for (const piece of pieces) {
    const full = some.length === mostSegments || characters + piece.sentence.length > mostCharacters;
    if (full && some.length > 0) {
      yield some;
      [some, characters] = [[], 0];
    }
    some.push(piece);
    characters += piece.sentence.length;
  }
  if (some.length > 0) yield some;
}

/** Chinese sentences follow one another without a space, Vietnamese ones with one; lines stay lines. */
function joined(pieces: readonly Piece[], source: Language): string {
  return pieces
    .map(
      ({ gap, found = '' }, index) =>
        (index === 0 ? '' : gap.includes('\n') ? gap : source === 'zh' ? ' ' : '') + found,
    )
    .join('');
}

/** What can stand in a message; an engine may answer with anything. */
function accepted(answer: string): string {
  const words = answer.toWellFormed().normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  if (!longest.safeParse(words).success) throw new EngineError('garbled', 'no text');
  return words;
}
