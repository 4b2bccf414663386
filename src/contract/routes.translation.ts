import { z } from 'zod';
import { Id } from './basics.js';
import type { RouteTable } from './route.js';
import { ConsentToEngine, TranslationState } from './translation.js';

const channelId = z.strictObject({ channelId: Id });

/** Whether texts of a channel are put to an engine. */
export const translationRoutes = {
  'GET /channels/:channelId/translation': {
    says: 'Which sides want texts of the channel put to an engine, and which engine there is.',
    needs: 'message.read',
    params: channelId,
    answer: TranslationState,
  },
  'PUT /channels/:channelId/translation': {
    says: 'Agrees for one’s own side that texts of the channel go to an engine, or takes that back at once.',
    needs: 'translation.switch',
    params: channelId,
    body: ConsentToEngine,
    answer: TranslationState,
  },
} as const satisfies RouteTable;
