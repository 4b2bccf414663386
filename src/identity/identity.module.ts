import { Global, Module } from '@nestjs/common';
import { Links } from './links.service.js';
import { Passwords } from './passwords.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';
import { Tries } from './tries.js';

/** Accounts, passwords, sessions and one-time links. */
@Global()
@Module({
  controllers: [SessionsController],
  providers: [Links, Passwords, Sessions, Tries],
  exports: [Links, Passwords, Sessions],
})
export class IdentityModule {}
