import type { Shown } from './activity/shown.js';
import { shownChannels } from './channels/channels.verifier.js';
import { shownPeople, shownPreferences } from './identity/people.verifier.js';
import { shownEntries, shownInner, shownIssues, shownWords } from './issues/issues.verifier.js';
import { shownMessages } from './messages/messages.verifier.js';
import { shownOrganisations } from './organisations/organisations.verifier.js';
import { shownTopics } from './topics/topics.verifier.js';

/** Everything the log carries whole: what `npm run verify` holds against it. */
export const shown: Shown[] = [
  shownOrganisations,
  shownPeople,
  shownPreferences,
  shownChannels,
  shownTopics,
  shownMessages,
  shownIssues,
  shownEntries,
  shownInner,
  shownWords,
];
