import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Activity } from '../activity/activity.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { inHand } from '../common/texts.js';
import { sharedAudience } from '../contract/audiences.js';
import type { MinutesDetail } from '../contract/minutes.js';
import type { SendMinutes } from '../contract/minutes-acts.js';
import { FilesAccess } from '../files/files.access.js';
import { isTooLong, wordingsOf } from '../language/minutes.faults.js';
import { seenOf } from '../language/minutes.js';
import { Drafting } from './drafting.service.js';
import { MinutesAccess } from './minutes.access.js';
import type { Content } from './minutes.freezing.js';
import { contentOf } from './minutes.reading.js';
import { changeMinutes } from './minutes.record.js';
import type { StoredAction, StoredRow } from './rows.entity.js';
import { Telling } from './telling.js';

/** Handing a draft of one side to both: written anew, so that nothing of how it came about inside goes along. */
@Injectable()
export class Sending {
  constructor(
    private readonly access: MinutesAccess,
    private readonly activity: Activity,
    private readonly drafting: Drafting,
    private readonly files: FilesAccess,
    private readonly telling: Telling,
  ) {}

  send(actor: Actor, minutesId: string, input: SendMinutes, seen: number): Promise<MinutesDetail> {
    return this.activity.commit(actor, { act: 'minutes.send', minutesId, ...input }, async (change) => {
      const draft = await this.access.inTurn(change, minutesId);
      if (draft.state !== 'draft') throw new Problem('minutes.not_draft');
      if (draft.sentAt !== null) throw new Problem('minutes.sent');
      const audience = sharedAudience(draft.channelId);
      await change.turn(audience);
      const content = await contentOf(change.rows, draft);
      requireVersion(draft.version, seen);
      requireSeen(content, input);
      if (isTooLong(content)) throw new Problem('minutes.too_long');
      const { id } = input;
      const hand = { by: actor.card, at: change.at };
      const own = { id: () => uuid(), minutesId: id, removed: 0, version: 1 };
      const { channelId, meetingId, form, heldAt, place, host, delegations, references, signBy, terms } = draft;
      const rows = content.rows.map(({ part, kind, text, stands, override }): Omit<StoredRow, 'toView'> => {
        const stays = override?.hashes === wordingsOf(text) ? override : null;
        const reason = stays && { ...stays, ...hand, reason: inHand(stays.reason, hand) };
        const handed = { part, kind, text: inHand(text, hand), stands, suggestions: [], override: reason };
        return { ...own, ...handed, id: own.id() };
      });
      // What an action is tied to inside stays inside.
      const actions = content.actions.map(({ text, lead, support, due }): Omit<StoredAction, 'toView'> => {
        return { ...own, text: inHand(text, hand), lead, support, due, issue: null, id: own.id() };
      });
      const head = { id, channelId, audience, meetingId, form, heldAt, place, host, delegations, references };
      const attachments = await this.files.copy(change, draft.attachments, id);
      const title = inHand(draft.title, hand);
      const detail = await this.drafting.insertIn(
        change,
        { ...head, title, signBy, terms, attachments },
        rows,
        actions,
      );
      await this.telling.say(change, detail.minutes, 'sent');
      await changeMinutes(change, draft, { sentAt: change.at });
      return detail;
    });
  }
}

/** Refuses to hand over words that a colleague wrote since the sender looked. */
function requireSeen(content: Content, { seen }: SendMinutes): void {
  const now = Object.entries(seenOf(content));
  const same = now.length === Object.keys(seen).length && now.every(([id, version]) => seen[id] === version);
  if (!same) throw new Problem('change.version_old');
}
