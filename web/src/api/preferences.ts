import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { setLanguage } from '../i18n.js';
import { updateStart } from '../live/cache.js';
import { setThemeChoice } from '../ui/themeChoice.js';
import { call, newId } from './call.js';
import type { Start } from './start.js';

/** What a person set for themselves. */
export type Preferences = Omit<Start['preferences'], 'version'>;

/** Changes one's own settings: at once on this screen, then for every device. */
export function useChangePreferences() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Preferences>) => call('PATCH /preferences', { body: { id: newId(), ...change } }),
    onMutate: (change) => apply(cache, change),
    onSuccess: (preferences) => updateStart(cache, (start) => ({ ...start, preferences })),
  });
}

function apply(cache: QueryClient, change: Partial<Preferences>): void {
  if (change.language) void setLanguage(change.language);
  if (change.theme) setThemeChoice(change.theme);
  updateStart(cache, (start) => ({ ...start, preferences: { ...start.preferences, ...change } }));
}
