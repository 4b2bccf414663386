import type { Shown } from './activity/shown.js';
import { shownChannels } from './channels/channels.verifier.js';
import { shownPeople, shownPreferences } from './identity/people.verifier.js';
import { shownEntries, shownInner, shownIssues, shownWords } from './issues/issues.verifier.js';
import { shownItems, shownMeetings, shownProposals } from './meetings/meetings.verifier.js';
import { shownImports } from './memory/memory.verifier.js';
import { shownMessages } from './messages/messages.verifier.js';
import {
  shownActions,
  shownApprovals,
  shownGrounds,
  shownMinutes,
  shownRows,
  shownVersions,
} from './minutes/minutes.verifier.js';
import { shownOrganisations } from './organisations/organisations.verifier.js';
import { shownPhrases, shownTerms } from './terms/wordings.verifier.js';
import { shownTopics } from './topics/topics.verifier.js';
import { shownConsents } from './translation/translation.verifier.js';

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
  shownMeetings,
  shownItems,
  shownProposals,
  shownMinutes,
  shownVersions,
  shownRows,
  shownActions,
  shownApprovals,
  shownGrounds,
  shownImports,
  shownTerms,
  shownPhrases,
  shownConsents,
];
