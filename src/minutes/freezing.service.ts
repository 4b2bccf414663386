import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import type { ApprovalStep, Frozen, MinutesFault, MinutesInner, MinutesView } from '../contract/minutes.js';
import type { ActOnFrozen } from '../contract/minutes-acts.js';
import type { Act } from '../contract/people.js';
import type { Statement } from '../contract/statements.js';
import { Database } from '../database/database.js';
import { faultsOf, isTooLong } from '../language/minutes.faults.js';
import { mayApprove, stepsOf } from '../language/minutes.js';
import { openProposals } from './meeting.ties.js';
import { innerAudience, MinutesAccess, requireJoint, requireOpen } from './minutes.access.js';
import { Minutes, StoredInner, StoredVersion } from './minutes.entity.js';
import { frozenOf } from './minutes.freezing.js';
import { contentOf } from './minutes.reading.js';
import { changeMinutes, saveMinutes } from './minutes.record.js';
import { partiesOf } from './parties.js';
import { Telling } from './telling.js';
import { Verdicts } from './verdicts.js';

/** From a draft of both sides to two texts that may be signed, and back. */
@Injectable()
export class Freezing {
  constructor(
    private readonly access: MinutesAccess,
    private readonly activity: Activity,
    private readonly database: Database,
    private readonly telling: Telling,
    private readonly verdicts: Verdicts,
  ) {}

  async freeze(actor: Actor, minutesId: string, input: Act, seen: number): Promise<MinutesView> {
    await this.prepare(actor, minutesId);
    return this.activity.commit(actor, { act: 'minutes.freeze', minutesId, ...input }, async (change) => {
      const minutes = await this.access.inTurn(change, minutesId);
      requireJoint(minutes);
      requireOpen(minutes);
      requireVersion(minutes.version, seen);
      const content = await contentOf(change.rows, minutes);
      const faults = [
        ...faultsOf(content, this.verdicts.differ).map(pointed),
        ...(await openProposals(change.rows, minutes.meetingId)),
      ];
      if (faults.length > 0) throw new Problem('minutes.not_ready', faults);
      const parties = await partiesOf(change.rows, minutes.channelId);
      const frozen = frozenOf(content, parties, await this.signedBefore(change, minutes));
      const view = await changeMinutes(
        change,
        minutes,
        {
          ...{ state: 'frozen', freezes: minutes.freezes + 1, signatures: [] },
          frozen: { by: actor.card, at: change.at, ...frozen },
          frozenAt: await change.next(minutes.audience),
        },
        'minutes.frozen',
      );
      const { texts, hash } = frozen;
      const version = { minutesId, version: view.freezes, at: change.at, by: actor.card, hash, texts };
      await change.rows.insert(StoredVersion, change.rows.create(StoredVersion, version));
      await this.telling.say(change, view, 'frozen');
      return view;
    });
  }

  /** What was signed or approved of the texts that stood is void: nobody approved what comes next. */
  reopen(actor: Actor, minutesId: string, input: ActOnFrozen): Promise<MinutesView> {
    return this.activity.commit(actor, { act: 'minutes.reopen', minutesId, ...input }, async (change) => {
      const minutes = await this.access.inTurn(change, minutesId);
      requireFrozenAs(minutes, input.hash);
      const voided = minutes.signatures.length;
      const fresh = { state: 'joint' as const, frozen: null, frozenAt: null, signatures: [] };
      const view = await saveMinutes(change, minutes, fresh);
      change.record('minutes.reopened', minutes.audience, { minutes: view, voided });
      if (voided > 0) await this.telling.say(change, view, 'voided');
      const approved = await change.rows.find(StoredInner, {
        where: { minutesId, version: MoreThan(0) },
        order: { audience: 'ASC' },
      });
      for (const inner of approved) {
        await change.turn(inner.audience);
        if (inner.approvals.length > 0) await keepInner(change, inner, []);
      }
      return view;
    });
  }

  approve(actor: Actor, minutesId: string, step: ApprovalStep, input: ActOnFrozen): Promise<MinutesInner> {
    return this.activity.commit(actor, { act: 'minutes.approve', minutesId, step, ...input }, async (change) => {
      const minutes = await this.access.inTurn(change, minutesId);
      requireFrozenAs(minutes, input.hash);
      if (!stepsOf(minutes.form).includes(step)) throw new Problem('minutes.step_not_needed');
      if (!mayApprove(step, actor.roles)) throw new Problem('role.not_allowed');
      const { channelId } = minutes;
      const audience = innerAudience(actor, minutes);
      await change.turn(audience);
      const found = await change.rows.findOneBy(StoredInner, { minutesId, audience });
      const inner =
        found ?? change.rows.create(StoredInner, { minutesId, audience, channelId, approvals: [], version: 0 });
      if (inner.approvals.some((one) => one.step === step)) return change.leave(inner.toView());
      return keepInner(change, inner, [...inner.approvals, { step, by: actor.card, at: change.at }]);
    });
  }

  /** Has the guard look at the rows before the change: while it does, nobody else waits to write. */
  private async prepare(actor: Actor, id: string): Promise<void> {
    const rows = this.database.read;
    const minutes = await rows.findOneBy(Minutes, { id, audience: In(await this.access.rooms(rows, actor)) });
    if (!minutes) return;
    const content = await contentOf(rows, minutes);
    if (isTooLong(content)) return;
    await this.verdicts.prepare([...content.rows, ...content.actions].map(({ text }) => text));
  }

  /** What a supplement corrects, by the statement that both sides signed. */
  private async signedBefore({ rows }: Change, { supplementTo }: Minutes): Promise<Statement['supplementTo']> {
    if (!supplementTo) return null;
    const { frozen } = await rows.findOneByOrFail(Minutes, { id: supplementTo.minutesId });
    if (!frozen) throw new Error('A supplement is opened to what was signed.');
    return { ...supplementTo, hash: frozen.hash };
  }
}

/** Refuses what is done to two texts that wait to be signed, while there are none. */
export function requireFrozen(minutes: Minutes): void {
  requireJoint(minutes);
  if (minutes.state === 'signed') throw new Problem('minutes.signed');
  if (minutes.state !== 'frozen') throw new Problem('minutes.not_frozen');
}

/** The same of the very texts that were seen: what others stand there by now is another thing. */
export function requireFrozenAs(minutes: Minutes, hash: string): Frozen {
  requireFrozen(minutes);
  if (minutes.frozen?.hash !== hash) throw new Problem('minutes.other_version');
  return minutes.frozen;
}

async function keepInner(
  change: Change,
  inner: StoredInner,
  approvals: StoredInner['approvals'],
): Promise<MinutesInner> {
  Object.assign(inner, { approvals, version: inner.version + 1 });
  await change.rows.save(inner);
  const view = inner.toView();
  change.record('minutes.inner', inner.audience, { approved: view });
  return view;
}

function pointed({ code, rowId, actionId }: MinutesFault) {
  return { pointer: rowId ? `/rows/${rowId}` : actionId ? `/actions/${actionId}` : '', code };
}
