import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BilingualName } from '../../../src/contract/basics.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { PhraseView, PhraseWording } from '../../../src/contract/phrases.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { matches } from '../../../src/language/fold.js';
import { bookOf } from '../../../src/language/phrase-book.js';
import type { PhraseLookups } from '../../../src/language/phrase-values.js';
import { searchKeys } from '../../../src/language/phrases.js';
import { call } from '../api/call.js';
import { gatesQuery } from '../api/gates.js';
import { keys } from '../api/keys.js';
import { useMay } from '../api/may.js';

/** All standard phrases with their categories. */
export type PhraseBook = AnswerOf<'GET /phrases'>;
/** The whole gate register. */
export type Gates = AnswerOf<'GET /gates'>;

/** The phrase book; the device keeps it, so the composer works with no line. */
export const bookQuery = queryOptions<PhraseBook>({
  queryKey: keys.phrases,
  queryFn: ({ signal }) => call('GET /phrases', { signal }),
});

/** What the sides of my channels proposed and agreed on; the log keeps it fresh. */
export const phraseWordingsQuery = queryOptions({
  queryKey: keys.phraseWordings,
  queryFn: ({ signal }) => call('GET /phrases/agreed', { signal }),
});

/** The same, once it is here. */
export function usePhraseWordings(): readonly PhraseWording[] {
  return useQuery({ ...phraseWordingsQuery, enabled: useMay('term.read') }).data ?? none;
}

const none: readonly PhraseWording[] = [];

/** All standard phrases, once they are here; in a channel, in the words its sides agreed on. */
export function usePhraseBook(channelId?: string) {
  const book = useQuery(bookQuery);
  const wordings = usePhraseWordings();
  const { data } = book;
  const held = useMemo(
    () => (data && channelId ? bookOf(data, wordings, channelId) : data),
    [data, wordings, channelId],
  );
  return { ...book, data: held };
}

/** The gate register, for the blanks that name a gate. */
export function useGates() {
  return useQuery(gatesQuery);
}

/** Where the words of gates and organisations are looked up while a phrase is written. */
export function useLookups(organisations: readonly { id: string; name: BilingualName }[]): PhraseLookups {
  const gates = useGates().data;
  return useMemo(() => {
    const byGate = new Map(gates?.map((gate) => [gate.id, gate]));
    const byOrganisation = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    return { gate: (id) => byGate.get(id), organisation: (id) => byOrganisation.get(id) };
  }, [gates, organisations]);
}

/** How many phrases each category has, in the order of the book. */
export function categoryCounts(book: PhraseBook): (PhraseBook['categories'][number] & { count: number })[] {
  const counts = new Map<string, number>();
  for (const { category } of book.phrases) counts.set(category, (counts.get(category) ?? 0) + 1);
  return book.categories
    .map((category) => ({ ...category, count: counts.get(category.id) ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** The phrases of a category, or those found by words of either language in the whole book. */
export function findPhrases(book: PhraseBook, category: string, query: string): PhraseView[] {
  if (query.trim() === '') return book.phrases.filter((phrase) => phrase.category === category);
  const categories = new Map(book.categories.map((entry) => [entry.id, entry]));
  return book.phrases.filter((phrase) => matches(searchKeys(phrase, categories.get(phrase.category)), query));
}

/** People of the channel who can be named in a phrase. */
export function personNames(
  channel: ChannelView,
): ReadonlyMap<string, ChannelView['members'][number]['person']['name']> {
  return new Map(channel.members.map(({ person }) => [person.id, person.name]));
}
