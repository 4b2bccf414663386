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
];
