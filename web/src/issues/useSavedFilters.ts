import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SavedFilter } from '../../../src/contract/sessions.js';
import { call, newId } from '../api/call.js';
import { useStart } from '../api/start.js';
import { updateStart } from '../live/cache.js';

const none: readonly SavedFilter[] = [];

/** The filters a person comes back to; they are kept by the service, and follow them to every device and window. */
export function useSavedFilters() {
  const cache = useQueryClient();
  const saved = useStart((start) => start.preferences.filters) ?? none;
  const keeping = useMutation({
    mutationFn: (filters: SavedFilter[]) => call('PATCH /preferences', { body: { id: newId(), filters } }),
    onSuccess: (preferences) => updateStart(cache, (start) => ({ ...start, preferences })),
  });
  return { saved, keeping };
}
