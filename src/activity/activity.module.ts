import { Global, Module } from '@nestjs/common';
import { Activity } from './activity.js';
import { Derived } from './derived.js';
import { Following } from './following.js';
import { Log } from './log.js';

/** The log is everywhere at hand: every change goes through it, every reader reads it. */
@Global()
@Module({ providers: [Activity, Derived, Following, Log], exports: [Activity, Derived, Following, Log] })
export class ActivityModule {}
