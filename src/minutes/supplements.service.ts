import { Injectable } from '@nestjs/common';
import { Like } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { written } from '../common/texts.js';
import { limits } from '../contract/limits.js';
import type { MinutesDetail, MinutesView } from '../contract/minutes.js';
import type { AttachFiles, SupplementMinutes } from '../contract/minutes-acts.js';
import { FilesAccess } from '../files/files.access.js';
import { homeLanguage } from '../language/clocks.js';
import { PhrasesBook } from '../phrases/phrases.book.js';
import { Drafting } from './drafting.service.js';
import { MinutesAccess, ownSide } from './minutes.access.js';
import { Minutes } from './minutes.entity.js';
import { changeMinutes } from './minutes.record.js';
import { standardRows } from './minutes.template.js';

/** What is still added to signed minutes: a numbered supplement, signed the same way, and the paper with ink on it. */
@Injectable()
export class Supplements {
  constructor(
    private readonly access: MinutesAccess,
    private readonly activity: Activity,
    private readonly drafting: Drafting,
    private readonly files: FilesAccess,
    private readonly phrases: PhrasesBook,
  ) {}

  open(actor: Actor, minutesId: string, input: SupplementMinutes): Promise<MinutesDetail> {
    return this.activity.commit(actor, { act: 'minutes.supplement', minutesId, ...input }, async (change) => {
      const signed = await this.access.inTurn(change, minutesId);
      const number = requireSigned(signed);
      const earlier = await change.rows.findBy(Minutes, { audience: signed.audience, number: Like(`${number}-PL%`) });
      const own = earlier.filter(({ supplementTo }) => supplementTo?.minutesId === minutesId);
      // Two that are worded at once could each change what the other one rests on.
      if (own.some(({ state }) => state !== 'signed')) throw new Problem('minutes.supplement_open');
      const { channelId, audience, form, place, host, delegations, meetingId } = signed;
      const hand = { by: actor.card, at: change.at };
      const head = { id: input.id, channelId, audience, form, heldAt: change.at, place, host };
      const rows = standardRows(this.phrases, head, hand, homeLanguage(ownSide(actor)));
      const title = written(input.title, hand);
      const numbered = { title, number: `${number}-PL${own.length + 1}`, delegations, meetingId };
      return this.drafting.insertIn(change, { ...head, ...numbered, supplementTo: { minutesId, number } }, rows, []);
    });
  }

  attachScans(actor: Actor, minutesId: string, input: AttachFiles): Promise<MinutesView> {
    return this.activity.commit(actor, { act: 'minutes.scan', minutesId, ...input }, async (change) => {
      const minutes = await this.access.inTurn(change, minutesId);
      requireSigned(minutes);
      const { scans } = minutes;
      const own = await this.files.countFrom(change.rows, ownSide(actor), scans);
      if (own + input.files.length > limits.minutesFilesPerSide) throw new Problem('minutes.full');
      const files = await this.files.carry(change, input.files, minutesId);
      return changeMinutes(change, minutes, { scans: [...scans, ...files] });
    });
  }
}

/** Refuses what comes after signing before it; answers the number of what was signed. */
export function requireSigned({ state, number }: Minutes): string {
  if (state !== 'signed' || number === null) throw new Problem('minutes.not_signed');
  return number;
}
