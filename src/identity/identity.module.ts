import { Global, Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { Account } from './account.service.js';
import { Links } from './links.service.js';
import { Pace } from './pace.js';
import { PasskeysController } from './passkeys.controller.js';
import { Passkeys } from './passkeys.service.js';
import { Passwords } from './passwords.js';
import { Proving } from './proving.js';
import { SecondSteps } from './second-steps.service.js';
import { Seen } from './seen.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';
import { SignIns } from './sign-ins.service.js';
import { Tries } from './tries.js';
import { Vault } from './vault.js';

/** Accounts, passwords, second steps, sessions and one-time links. */
@Global()
@Module({
  controllers: [AccountController, PasskeysController, SessionsController],
  providers: [Account, Links, Pace, Passkeys, Passwords, Proving, SecondSteps, Seen, Sessions, SignIns, Tries, Vault],
  exports: [Links, Pace, Passkeys, Passwords, Proving, SecondSteps, Seen, Sessions, SignIns],
})
export class IdentityModule {}
