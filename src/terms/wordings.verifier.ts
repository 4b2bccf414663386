import { carriedAs, type Shown } from '../activity/shown.js';
import { isOfChannel, sharedAudience } from '../contract/audiences.js';
import type { WordingView } from '../contract/wordings.js';
import { sql } from '../database/sql.js';
import { Wording } from './wording.entity.js';

/** Wordings of one kind with all their versions, which each channel tells of. */
const shownWordings = (kind: Wording['kind']): Shown => ({
  name: kind,
  told: carriedAs<WordingView>(kind, ({ audience }) => audience),
  audiences: async (rows) =>
    (await sql<{ channelId: string }>(rows, 'SELECT DISTINCT "channelId" FROM "wording" WHERE "kind" = ?', [kind])).map(
      ({ channelId }) => sharedAudience(channelId),
    ),
  async *shown(rows, audience) {
    const channelId = audience.slice('channel:'.length);
    if (!isOfChannel(audience, channelId) || audience.includes('/')) return;
    for (const wording of await rows.findBy(Wording, { channelId, kind }))
      yield { id: wording.id, view: wording.toView() };
  },
});

/** Terms, as the log tells of them. */
export const shownTerms = shownWordings('term');

/** Standard phrases, as the log tells of them. */
export const shownPhrases = shownWordings('phrase');
