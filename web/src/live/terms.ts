import type { QueryClient } from '@tanstack/query-core';
import type { PhraseWording } from '../../../src/contract/phrases.js';
import type { TermView } from '../../../src/contract/terms.js';
import { keys } from '../api/keys.js';
import { upserted } from './cache.js';

/** Puts a term, or its newer state, among those of my channels. */
export function putTerm(cache: QueryClient, term: TermView): void {
  cache.setQueryData<TermView[]>(keys.terms, (terms) => terms && upserted(terms, term));
}

/** Puts a phrase, or its newer state, among those of my channels. */
export function putPhrase(cache: QueryClient, phrase: PhraseWording): void {
  cache.setQueryData<PhraseWording[]>(keys.phraseWordings, (phrases) => phrases && upserted(phrases, phrase));
}

/** Nothing of a channel that is no longer mine. */
export function forgetWordings(cache: QueryClient, channelId: string): void {
  for (const queryKey of [keys.terms, keys.phraseWordings])
    cache.setQueryData<{ channelId: string }[]>(queryKey, (all) => all?.filter((one) => one.channelId !== channelId));
}
