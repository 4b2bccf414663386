import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Change } from '../activity/change.js';
import type { MinutesView } from '../contract/minutes.js';
import { homeLanguage, otherSide } from '../language/clocks.js';
import { Messages } from '../messages/messages.service.js';
import { ownSide } from './minutes.access.js';

/** What is told, and the standard phrase that says it. */
const phrases = {
  sent: 'minutes-10',
  frozen: 'minutes-11',
  signed: 'minutes-12',
  signedByBoth: 'minutes-13',
  voided: 'minutes-14',
  reminded: 'minutes-15',
} as const;

/** Says in the shared room what was done to minutes, and asks the other side to confirm that it knows: that calls it. */
@Injectable()
export class Telling {
  constructor(private readonly messages: Messages) {}

  async say(
    change: Change,
    { channelId, audience, number }: Pick<MinutesView, 'channelId' | 'audience' | 'number'>,
    what: keyof typeof phrases,
  ): Promise<void> {
    const side = ownSide(change.actor);
    const values = { ref_no: { type: 'ref_no' as const, text: number ?? '' } };
    const phrase = { phraseId: phrases[what], source: homeLanguage(side), values };
    await this.messages.sayIn(change, channelId, audience, { id: uuid(), phrase, ask: { sides: [otherSide(side)] } });
  }
}
