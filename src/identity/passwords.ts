import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import { Problem } from '../common/problem.js';

/** argon2id (the library's own choice) with the figures OWASP names for it: 19 MiB, 2 passes, 1 lane. */
const figures = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The meter's time grows steeply with the length; what is common shows in the beginning. */
const longestMeasured = 40;

/** Guesses below which a password counts as common: what a list of leaked ones and simple patterns would try first. */
const fewestGuesses = 1e8;

/** Keeps and checks passwords. */
@Injectable()
export class Passwords {
  private readonly meter = new ZxcvbnFactory({ dictionary: { ...common.dictionary }, graphs: common.adjacencyGraphs });
  private readonly nobody = hash('nobody has this password', figures);

  /** Refuses what anyone would try first; the person's own names and address count as known. */
  async make(password: string, known: readonly string[]): Promise<string> {
    // The meter's time grows steeply with the length; what is common shows in the beginning.
    const { guesses } = this.meter.check(
      password.slice(0, longestMeasured),
      known.flatMap((word) => word.toLowerCase().split(/[\s@.]+/)),
    );
    if (guesses < fewestGuesses) throw new Problem('password.common', [{ pointer: '/password', code: 'other' }]);
    return hash(password, figures);
  }

  /** Takes as long for an unknown account as for a known one. */
  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    const right = await verify(stored ?? (await this.nobody), password);
    return right && typeof stored === 'string';
  }
}
