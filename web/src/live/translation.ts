import type { QueryClient } from '@tanstack/query-core';
import type { ChannelTranslation, TranslationState } from '../../../src/contract/translation.js';
import { keys } from '../api/keys.js';

/** Which sides of a channel want its texts put to an engine, as they say now. */
export function putTranslation(cache: QueryClient, translation: ChannelTranslation): void {
  cache.setQueryData<TranslationState>(
    keys.translation(translation.id),
    (state) => state && (state.translation.version > translation.version ? state : { ...state, translation }),
  );
}
