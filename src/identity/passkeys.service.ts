import { createPublicKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { cose, decodeCredentialPublicKey, isoBase64URL } from '@simplewebauthn/server/helpers';
import { passkeyHolds } from '../../proof/verify-minutes.mjs';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { Problem } from '../common/problem.js';
import { ownAudience } from '../contract/audiences.js';
import { limits } from '../contract/limits.js';
import type { SignMinutes } from '../contract/minutes-acts.js';
import type { AddPasskey, PasskeyOptions, PasskeyView } from '../contract/passkeys.js';
import type { Act } from '../contract/people.js';
import type { PasskeyProof } from '../contract/statements.js';
import { Database } from '../database/database.js';
import { I18n } from '../i18n/i18n.js';
import type { Site } from './origin.js';
import { Passkey } from './passkey.entity.js';
import { Person } from './person.entity.js';
import { type Proof, Proving } from './proving.js';
import { Vault } from './vault.js';

type Assertion = Extract<SignMinutes['proof'], { method: 'passkey' }>;

const es256 = -7;
const offerMinutes = 10;
const purposeOf = ({ id }: Actor) => `passkey of ${id}`;

/** Keys of people's own devices: added and removed by them alone, and good for signing. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly i18n: I18n,
    private readonly proving: Proving,
    private readonly vault: Vault,
  ) {}

  async list({ id: personId }: Actor): Promise<PasskeyView[]> {
    const found = await this.database.read.find(Passkey, { where: { personId }, order: { addedAt: 'ASC', id: 'ASC' } });
    return found.map((passkey) => passkey.toView());
  }

  /** What the browser makes a key with. Nothing is kept: the challenge itself says whom it was given to, and until when. */
  async options(actor: Actor, { rpId }: Site): Promise<PasskeyOptions> {
    const { email } = await this.database.read.findOneByOrFail(Person, { id: actor.id });
    const present = await this.list(actor);
    const expiresAt = this.clock.inMinutes(offerMinutes);
    const options = await generateRegistrationOptions({
      rpName: this.i18n.text(actor.language, 'common:brand'),
      rpID: rpId,
      userName: email,
      userID: new Uint8Array(Buffer.from(actor.id)),
      challenge: new Uint8Array(Buffer.from(this.vault.seal(expiresAt, purposeOf(actor)), 'base64url')),
      attestationType: 'none',
      excludeCredentials: present.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      supportedAlgorithmIDs: [es256],
    });
    return { ...options };
  }

  async add(actor: Actor, input: AddPasskey, site: Site, address: string): Promise<PasskeyView> {
    const { id, name, registration } = input;
    const proof = await this.proving.asSigningIn(actor, input, address);
    const made = await this.registered(actor, registration, site);
    const mark = this.proving.mark(proof.mark, name, JSON.stringify(registration));
    let judged = false;
    const view = await this.activity.commit(actor, { id, act: 'passkey.add', mark }, async (change) => {
      await change.turn(ownAudience(actor.id));
      await proof.judge(change);
      judged = true;
      if (!made) throw new Problem('passkey.refused');
      if (made.expiresAt < change.at) throw new Problem('passkey.offer_over');
      const { expiresAt: _, ...kept } = made;
      const known = await change.rows.existsBy(Passkey, { personId: actor.id, credentialId: kept.credentialId });
      const count = await change.rows.countBy(Passkey, { personId: actor.id });
      if (known || count >= limits.passkeysPerPerson) throw new Problem('passkey.refused');
      const own = { id, personId: actor.id, name, addedAt: change.at, usedAt: null };
      const passkey = change.rows.create(Passkey, { ...own, ...kept });
      await change.rows.insert(Passkey, passkey);
      const added = passkey.toView();
      change.record('passkey.added', ownAudience(actor.id), { passkey: added });
      return added;
    });
    if (judged) await proof.done();
    return view;
  }

  remove(actor: Actor, passkeyId: string, input: Act): Promise<PasskeyView> {
    return this.activity.commit(actor, { act: 'passkey.remove', passkeyId, ...input }, async (change) => {
      await change.turn(ownAudience(actor.id));
      const passkey = await change.rows.findOneBy(Passkey, { id: passkeyId, personId: actor.id });
      if (!passkey) throw new Problem('passkey.not_found');
      const view = passkey.toView();
      await change.rows.delete(Passkey, { id: passkeyId });
      change.record('passkey.removed', ownAudience(actor.id), { passkey: view });
      return view;
    });
  }

  /** Takes all keys of somebody away: with a new way in, or none, nothing that was set up before may sign. */
  async wipeIn(change: Change, personId: string): Promise<void> {
    const found = await change.rows.find(Passkey, { where: { personId }, order: { id: 'ASC' } });
    await change.rows.delete(Passkey, { personId });
    for (const passkey of found) change.record('passkey.removed', ownAudience(personId), { passkey: passkey.toView() });
  }

  /** A signature over a hash by a key of the actor's; what is kept of it verifies without this service. */
  async signature(actor: Actor, assertion: Assertion, hash: string, site: Site): Promise<Proof<PasskeyProof>> {
    const { credentialId, authenticatorData, clientDataJSON, signature } = assertion;
    const passkey = await this.database.read.findOneBy(Passkey, { credentialId, personId: actor.id });
    const { publicKey = '' } = passkey ?? {};
    const kept: PasskeyProof = { credentialId, publicKey, authenticatorData, clientDataJSON, signature };
    const counter = passkey && (await asserted(passkey, assertion, hash, site));
    // What is recorded has to hold for whoever checks it without this service, by rules that leave no two spellings.
    const holds = await passkeyHolds(kept, hash);
    return {
      mark: this.proving.mark(credentialId, authenticatorData, clientDataJSON, signature),
      judge: async (change) => {
        if (!passkey || counter === undefined || counter === null || !holds)
          throw new Problem('minutes.passkey_refused');
        const where = { id: passkey.id, counter: passkey.counter };
        const { affected } = await change.rows.update(Passkey, where, { counter, usedAt: change.at });
        if (affected !== 1) throw new Problem('minutes.passkey_refused');
        return kept;
      },
      done: async () => undefined,
    };
  }

  /** The key a device made, if it made it here, for this person, and looked who it was. */
  private async registered(actor: Actor, registration: AddPasskey['registration'], { rpId, origins }: Site) {
    let expiresAt: string | undefined;
    try {
      const { registrationInfo } = await verifyRegistrationResponse({
        response: registration as unknown as RegistrationResponseJSON,
        expectedChallenge: (challenge) => {
          expiresAt = this.vault.open(challenge, purposeOf(actor));
          return expiresAt !== undefined;
        },
        expectedOrigin: origins,
        expectedRPID: rpId,
        requireUserVerification: true,
        supportedAlgorithmIDs: [es256],
      });
      if (!registrationInfo || expiresAt === undefined) return undefined;
      const { id: credentialId, publicKey, counter } = registrationInfo.credential;
      const coseKey = isoBase64URL.fromBuffer(publicKey);
      return { credentialId, coseKey, publicKey: spkiOf(publicKey), counter, expiresAt };
    } catch {
      return undefined;
    }
  }
}

/** What the device counts now, if this is its signature. */
async function asserted(
  { credentialId: id, coseKey, counter }: Passkey,
  { authenticatorData, clientDataJSON, signature }: Assertion,
  hash: string,
  { rpId, origins }: Site,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
        response: { authenticatorData, clientDataJSON, signature },
      },
      expectedChallenge: Buffer.from(hash, 'hex').toString('base64url'),
      expectedOrigin: origins,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: { id, publicKey: isoBase64URL.toBuffer(coseKey), counter },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

/** An ES256 key as every other program reads it. */
function spkiOf(coseKey: Uint8Array<ArrayBuffer>): string {
  const key = decodeCredentialPublicKey(coseKey);
  if (!cose.isCOSEPublicKeyEC2(key)) throw new Error('Only ES256 is asked for.');
  const [x, y] = [key.get(cose.COSEKEYS.x), key.get(cose.COSEKEYS.y)];
  if (!x || !y) throw new Error('A key has both its halves.');
  const jwk = { kty: 'EC', crv: 'P-256', x: isoBase64URL.fromBuffer(x), y: isoBase64URL.fromBuffer(y) };
  return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' }).toString('base64url');
}
