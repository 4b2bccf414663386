import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Problem } from '../common/problem.js';
import type { PhraseBook, PhraseUse, PhraseView } from '../contract/phrases.js';
import type { Filling, PhraseLookups } from '../language/phrase-values.js';
import { renderPhrase } from '../language/phrases.js';

/** The standard phrases, read once: reference data that changes with a release. */
@Injectable()
export class PhrasesBook {
  readonly book: PhraseBook = read();
  private readonly phrases = new Map(this.book.phrases.map((phrase) => [phrase.id, phrase]));

  byId(id: string): PhraseView | undefined {
    return this.phrases.get(id);
  }

  /** The words of a phrase in both languages; refuses what does not fit its blanks. */
  render(
    use: PhraseUse,
    lookups: PhraseLookups,
    phrase: PhraseView | undefined = this.byId(use.phraseId),
  ): { vi: Filling; zh: Filling } {
    if (!phrase) throw new Problem('phrase.not_found');
    const rendered = renderPhrase(phrase, use.values, lookups);
    if (!rendered.errors) return { vi: rendered.vi, zh: rendered.zh };
    throw new Problem(
      'phrase.values_wrong',
      rendered.errors.map(({ blank, code }) => ({
        pointer: `/phrase/values/${blank.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        code,
      })),
    );
  }
}

interface PhraseFile {
  categories: Record<string, { vi: string; zh: string }>;
  phrases: PhraseView[];
}

function read(): PhraseBook {
  const file = readFileSync(new URL('../../reference/phrases.json', import.meta.url), 'utf8');
  const { categories, phrases } = JSON.parse(file) as PhraseFile;
  return {
    reviewed: false,
    categories: Object.entries(categories).map(([id, { vi, zh }]) => ({ id, vi, zh })),
    phrases: phrases.map(({ id, category, vi, zh, placeholders }) => ({ id, category, vi, zh, placeholders })),
  };
}
