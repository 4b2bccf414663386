import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { MinutesView } from '../contract/minutes.js';
import type { SignMinutes } from '../contract/minutes-acts.js';
import type { Act } from '../contract/people.js';
import type { PasskeyProof, Signature, Statement } from '../contract/statements.js';
import type { Site } from '../identity/origin.js';
import { Passkeys } from '../identity/passkeys.service.js';
import { type Proof, Proving } from '../identity/proving.js';
import { dayKey, otherSide } from '../language/clocks.js';
import { stepsOf } from '../language/minutes.js';
import { Followups } from './followups.js';
import { requireFrozen, requireFrozenAs } from './freezing.service.js';
import { innerAudience, MinutesAccess, ownSide } from './minutes.access.js';
import { Minutes, StoredInner } from './minutes.entity.js';
import { damageOf } from './minutes.freezing.js';
import { contentOf } from './minutes.reading.js';
import { changeMinutes } from './minutes.record.js';
import { Telling } from './telling.js';
import { forceOf } from './terms.js';

/** Signing an exact version for one's own side. */
@Injectable()
export class Signing {
  constructor(
    private readonly access: MinutesAccess,
    private readonly activity: Activity,
    private readonly followups: Followups,
    private readonly passkeys: Passkeys,
    private readonly proving: Proving,
    private readonly telling: Telling,
  ) {}

  async sign(
    actor: Actor,
    minutesId: string,
    { id, hash, proof: typed }: SignMinutes,
    from: { site: Site; address: string },
  ): Promise<MinutesView> {
    const { method } = typed;
    const proof: Proof<PasskeyProof | void> =
      typed.method === 'passkey'
        ? await this.passkeys.signature(actor, typed, hash, from.site)
        : await this.proving.byCode(actor, typed, from.address);
    const act = { id, act: 'minutes.sign', minutesId, hash, method, mark: proof.mark };
    let judged = false;
    const view = await this.activity.commit(actor, act, async (change) => {
      const minutes = await this.access.inTurn(change, minutesId);
      await this.requireSignable(change, minutes, hash);
      const passkey = (await proof.judge(change)) ?? null;
      if (passkey && minutes.signatures.some((one) => one.passkey?.publicKey === passkey.publicKey))
        throw new Problem('minutes.key_of_both');
      judged = true;
      const { card: by, organisationId } = actor;
      const signature = { side: ownSide(actor), organisationId: organisationId ?? '', by, at: change.at, method };
      return this.signIn(change, minutes, { ...signature, hash, passkey });
    });
    // An answer given again proves nothing anew, and gives no try back.
    if (judged) await proof.done();
    return view;
  }

  remind(actor: Actor, minutesId: string, input: Act): Promise<MinutesView> {
    return this.activity.commit(actor, { act: 'minutes.remind', minutesId, ...input }, async (change) => {
      const minutes = await this.access.inTurn(change, minutesId);
      requireFrozen(minutes);
      const { reminded, signatures, audience } = minutes;
      const side = otherSide(ownSide(actor));
      if (signatures.some((one) => one.side === side)) throw new Problem('minutes.signed_already');
      const last = reminded[side];
      if (last && dayKey(last, side) === dayKey(change.at, side)) throw new Problem('minutes.reminded_today');
      await change.rows.update(Minutes, { id: minutesId }, { reminded: { ...reminded, [side]: change.at } });
      const view = minutes.toView();
      change.record('minutes.reminded', audience, { minutes: view, by: actor.card });
      await this.telling.say(change, view, 'reminded');
      return view;
    });
  }

  /** The very version that the signer saw, made with their agency, approved inside, not signed by the side, unharmed. */
  private async requireSignable({ rows, actor }: Change, minutes: Minutes, hash: string): Promise<void> {
    const { statement } = requireFrozenAs(minutes, hash);
    const content = await contentOf(rows, minutes);
    if ((await damageOf(content)).length > 0) throw new Problem('minutes.damaged');
    const side = ownSide(actor);
    if (!isParty(statement, actor)) throw new Problem('minutes.not_party');
    if (minutes.signatures.some((one) => one.side === side)) throw new Problem('minutes.signed_already');
    const where = { minutesId: minutes.id, audience: innerAudience(actor, minutes) };
    const approved = (await rows.findOneBy(StoredInner, where))?.approvals.map(({ step }) => step) ?? [];
    if (!stepsOf(minutes.form).every((step) => approved.includes(step))) throw new Problem('minutes.not_approved');
  }

  private async signIn(change: Change, minutes: Minutes, signature: Signature): Promise<MinutesView> {
    const signatures = [...minutes.signatures, signature];
    const whole = signatures.length === 2;
    const force = forceOf(minutes, change.at);
    const sealed = {
      ...{ state: 'signed' as const, force, sealedAt: change.at },
      signedAt: await change.next(minutes.audience),
    };
    const view = await changeMinutes(change, minutes, { signatures, ...(whole && sealed) }, 'minutes.signed');
    if (whole) await this.followups.begin(change, minutes);
    await this.telling.say(change, view, whole ? 'signedByBoth' : 'signed');
    return view;
  }
}

/** Who was brought in after the freezing stands in no text, and a signature of theirs would prove nothing. */
const isParty = ({ parties }: Statement, { side, organisationId }: Actor): boolean =>
  parties.some((one) => one.side === side && one.organisationId === organisationId);
