import { Log1780000000000 } from './migrations/1780000000000-log.js';
import { People1780000001000 } from './migrations/1780000001000-people.js';
import { Channels1780000002000 } from './migrations/1780000002000-channels.js';
import { Messages1780000003000 } from './migrations/1780000003000-messages.js';
import { Accounts1780000010000 } from './migrations/1780000010000-accounts.js';
import { Files1780000011000 } from './migrations/1780000011000-files.js';
import { Receipts1780000020000 } from './migrations/1780000020000-receipts.js';
import { Topics1780000021000 } from './migrations/1780000021000-topics.js';
import { Mentions1780000022000 } from './migrations/1780000022000-mentions.js';
import { Answers1780000023000 } from './migrations/1780000023000-answers.js';
import { Issues1780000030000 } from './migrations/1780000030000-issues.js';
import { Figures1780000031000 } from './migrations/1780000031000-figures.js';
import { Escalations1780000032000 } from './migrations/1780000032000-escalations.js';
import { OwnWays1780000032500 } from './migrations/1780000032500-own-ways.js';
import { Finding1780000033000 } from './migrations/1780000033000-finding.js';
import { Vehicles1780000034000 } from './migrations/1780000034000-vehicles.js';
import { Meetings1780000040000 } from './migrations/1780000040000-meetings.js';
import { Minutes1780000041000 } from './migrations/1780000041000-minutes.js';
import { Passkeys1780000042000 } from './migrations/1780000042000-passkeys.js';
import { Reminders1780000042500 } from './migrations/1780000042500-reminders.js';
import { Agreements1780000043000 } from './migrations/1780000043000-agreements.js';
import { Search1780000044000 } from './migrations/1780000044000-search.js';
import { Wordings1780000045000 } from './migrations/1780000045000-wordings.js';
import { Underlining1780000045500 } from './migrations/1780000045500-underlining.js';
import { Following1780000046000 } from './migrations/1780000046000-following.js';
import { Memory1780000046100 } from './migrations/1780000046100-memory.js';
import { Letterheads1780000046200 } from './migrations/1780000046200-letterheads.js';
import { Translation1780000047000 } from './migrations/1780000047000-translation.js';
import { Desk1780000048000 } from './migrations/1780000048000-desk.js';
import { OneDesk1780000048500 } from './migrations/1780000048500-one-desk.js';
import { OwnPasskeys1780000048600 } from './migrations/1780000048600-own-passkeys.js';

/** In the order they run. What has been released is never edited; a new file follows. */
export const migrations = [
  Log1780000000000,
  People1780000001000,
  Channels1780000002000,
  Messages1780000003000,
  Accounts1780000010000,
  Files1780000011000,
  Mentions1780000022000,
  Receipts1780000020000,
  Topics1780000021000,
  Answers1780000023000,
  Issues1780000030000,
  Figures1780000031000,
  Escalations1780000032000,
  OwnWays1780000032500,
  Finding1780000033000,
  Vehicles1780000034000,
  Meetings1780000040000,
  Minutes1780000041000,
  Passkeys1780000042000,
  Reminders1780000042500,
  Agreements1780000043000,
  Search1780000044000,
  Wordings1780000045000,
  Underlining1780000045500,
  Following1780000046000,
  Memory1780000046100,
  Letterheads1780000046200,
  Translation1780000047000,
  Desk1780000048000,
  OneDesk1780000048500,
  OwnPasskeys1780000048600,
];
