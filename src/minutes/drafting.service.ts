import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { Channel } from '../channels/channel.entity.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { rewritten, written } from '../common/texts.js';
import { isInner, roomAudience } from '../contract/audiences.js';
import { limits } from '../contract/limits.js';
import type { MinutesDetail, MinutesView } from '../contract/minutes.js';
import type { AttachFiles, ChangeMinutes, NumberMinutes, OpenMinutes } from '../contract/minutes-acts.js';
import { FilesAccess } from '../files/files.access.js';
import { homeLanguage } from '../language/clocks.js';
import { PhrasesBook } from '../phrases/phrases.book.js';
import { MeetingTies } from './meeting.ties.js';
import { MinutesAccess, ownSide, requireOpen } from './minutes.access.js';
import { Minutes } from './minutes.entity.js';
import { nextNumber } from './minutes.numbers.js';
import { changeMinutes } from './minutes.record.js';
import { standardRows } from './minutes.template.js';
import { StoredAction, StoredRow } from './rows.entity.js';
import { termsIn } from './terms.js';

/** Minutes without anything on them yet. */
const fresh = {
  ...{ number: null, meetingId: null, sentAt: null, signBy: null, frozen: null, force: null, supplementTo: null },
  ...{ frozenAt: null, signedAt: null, sealedAt: null, freezes: 0, state: 'draft' as const },
};
const lists = () => ({
  ...{ rows: [], actions: [], attachments: [], signatures: [], supplements: [], scans: [] },
  ...{ supersededBy: [], terms: { from: null, until: null, supersedes: [] } },
  ...{ delegations: { vn: [], cn: [] }, references: { vn: null, cn: null }, reminded: { vn: null, cn: null } },
});

/** Opening minutes, and what stands above their rows. */
@Injectable()
export class Drafting {
  constructor(
    private readonly access: MinutesAccess,
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly files: FilesAccess,
    private readonly phrases: PhrasesBook,
    private readonly ties: MeetingTies,
  ) {}

  open(actor: Actor, channelId: string, room: 'shared' | 'side', input: OpenMinutes): Promise<MinutesDetail> {
    return this.activity.commit(actor, { act: 'minutes.open', channelId, room, ...input }, async (change) => {
      const audience = roomAudience(channelId, room, await this.channels.member(change.rows, actor, channelId));
      await change.turn(audience);
      const hand = { by: actor.card, at: change.at };
      const rows = standardRows(this.phrases, input, hand, homeLanguage(ownSide(actor)));
      const { id, form, heldAt, place, host } = input;
      const title = written(input.title, hand);
      const head = { id, channelId, audience, form, title, heldAt, place, host };
      const { meetingId } = input;
      const met = meetingId && { meetingId, delegations: await this.ties.delegationsOf(change, channelId, meetingId) };
      return this.insertIn(change, { ...head, ...met }, rows, []);
    });
  }

  /** Writes new minutes with their rows and actions, which get their places here, and tells of them. */
  async insertIn(
    change: Change,
    head: Pick<Minutes, 'id' | 'channelId' | 'audience' | 'form' | 'title' | 'heldAt' | 'place' | 'host'> &
      Partial<Minutes>,
    rows: readonly Omit<StoredRow, 'toView'>[],
    actions: readonly Omit<StoredAction, 'toView'>[],
  ): Promise<MinutesDetail> {
    const { channelId, audience } = head;
    const joint = !isInner(audience);
    const { code } = await change.rows.findOneByOrFail(Channel, { id: channelId });
    const number = joint ? (head.number ?? (await nextNumber(change, code, audience, ownSide(change.actor)))) : null;
    const minutes = change.rows.create(Minutes, {
      ...fresh,
      ...lists(),
      ...head,
      ...(joint && { state: 'joint' as const, number }),
      rows: rows.map(({ id }) => id),
      actions: actions.map(({ id }) => id),
      ...{ openedBy: change.actor.card, openedAt: change.at, changedAt: change.at, version: 1 },
    });
    await change.rows.insert(Minutes, minutes);
    const views = {
      minutes: minutes.toView(),
      rows: [] as MinutesDetail['rows'],
      actions: [] as MinutesDetail['actions'],
    };
    for (const row of rows) {
      const stored = change.rows.create(StoredRow, row);
      await change.rows.insert(StoredRow, stored);
      views.rows.push(stored.toView());
    }
    for (const action of actions) {
      const stored = change.rows.create(StoredAction, action);
      await change.rows.insert(StoredAction, stored);
      views.actions.push(stored.toView());
    }
    change.record('minutes.opened', audience, views);
    return { ...views, inner: null, damage: [] };
  }

  change(actor: Actor, minutesId: string, input: ChangeMinutes, seen: number): Promise<MinutesView> {
    return this.activity.commit(actor, { act: 'minutes.change', minutesId, ...input }, async (change) => {
      const minutes = await this.access.inTurn(change, minutesId);
      const { title, heldAt, place, delegations, signBy, terms } = input;
      // By when to sign stands beside what is signed.
      if (title || heldAt || place || delegations || terms) requireOpen(minutes);
      if (minutes.sentAt !== null) throw new Problem('minutes.sent');
      requireVersion(minutes.version, seen);
      const hand = { by: actor.card, at: change.at };
      return changeMinutes(change, minutes, {
        ...(title && { title: rewritten(minutes.title, title, hand) }),
        ...(heldAt && { heldAt }),
        ...(place && { place }),
        ...(delegations && { delegations }),
        ...(signBy !== undefined && { signBy }),
        ...(terms && { terms: await termsIn(change, minutes, terms) }),
      });
    });
  }

  attach(actor: Actor, minutesId: string, input: AttachFiles, seen: number): Promise<MinutesView> {
    return this.activity.commit(actor, { act: 'minutes.attach', minutesId, ...input }, async (change) => {
      const minutes = await this.access.open(change, minutesId);
      requireVersion(minutes.version, seen);
      const { attachments } = minutes;
      const own = await this.files.countFrom(change.rows, ownSide(actor), attachments);
      if (own + input.files.length > limits.minutesFilesPerSide) throw new Problem('minutes.full');
      const files = await this.files.carry(change, input.files, minutesId);
      return changeMinutes(change, minutes, { attachments: [...attachments, ...files] });
    });
  }

  setReference(actor: Actor, minutesId: string, input: NumberMinutes): Promise<MinutesView> {
    return this.activity.commit(actor, { act: 'minutes.reference', minutesId, ...input }, async (change) => {
      const minutes = await this.access.inTurn(change, minutesId);
      if (minutes.sentAt !== null) throw new Problem('minutes.sent');
      if (minutes.references[ownSide(actor)] === input.reference) return change.leave(minutes.toView());
      const references = { ...minutes.references, [ownSide(actor)]: input.reference };
      return changeMinutes(change, minutes, { references });
    });
  }
}
