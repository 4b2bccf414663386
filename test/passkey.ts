import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { PasskeyView } from '../src/contract/passkeys.js';
import { password, type Somebody } from './world.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** CBOR, as far as an authenticator needs it: whole numbers, bytes, text and maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

function head(major: number, length: number): Buffer {
  const first = major << 5;
  if (length < 24) return Buffer.from([first | length]);
  if (length < 256) return Buffer.from([first | 24, length]);
  return Buffer.from([first | 25, length >> 8, length & 255]);
}

const present = 0x01;
const verified = 0x04;
const withKey = 0x40;

/** A device with one key (ES256), which signs whatever it is asked: the browser's part is played here too. */
export class Device {
  private keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly credentialId = randomBytes(32);
  private counter = 0;
  /** Whether it looks who holds it, before it signs. */
  looks = true;

  constructor(
    readonly origin: string,
    readonly rpId = new URL(origin).hostname,
  ) {}

  /** Another device with the very same key, under another name: somebody who can copy it. */
  twin(): Device {
    return Object.assign(new Device(this.origin, this.rpId), { keys: this.keys });
  }

  /** What a browser hands back when a key was made (attestation `none`). */
  register(challenge: string) {
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', this.data(withKey, this.described())],
    ]);
    const id = base64url(this.credentialId);
    return {
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
      response: {
        clientDataJSON: base64url(this.client('webauthn.create', challenge)),
        attestationObject: base64url(cbor(attestation)),
      },
    };
  }

  /** A signature over the hash of a statement; `said` is what the browser says otherwise. */
  sign(hash: string, said: object = {}) {
    this.counter += 1;
    const client = this.client('webauthn.get', Buffer.from(hash, 'hex').toString('base64url'), said);
    const data = this.data(0);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.keys.privateKey);
    return {
      method: 'passkey' as const,
      credentialId: base64url(this.credentialId),
      authenticatorData: base64url(data),
      clientDataJSON: base64url(client),
      signature: base64url(signature),
    };
  }

  private client(type: string, challenge: string, said: object = {}): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false, ...said }));
  }

  private data(flags: number, rest: Buffer = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const all = present | flags | (this.looks ? verified : 0);
    return Buffer.concat([sha256(Buffer.from(this.rpId)), Buffer.from([all]), counter, rest]);
  }

  private described(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const cose = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]);
    const length = Buffer.from([0, this.credentialId.length]);
    return Buffer.concat([Buffer.alloc(16), length, this.credentialId, cbor(cose)]);
  }
}

/** What somebody types to prove anew that it is they: a code as well, for whoever signs in with one. */
export async function provenAnew(person: Somebody): Promise<{ password: string; code?: string }> {
  const { authenticator } = person;
  if (!authenticator || (await person.call('GET /second-step')).since === null) return { password };
  // With none of the printed codes left, the next one of the clock may be half a minute away.
  if (authenticator.recoveryCodes.length === 0) {
    const body = { id: uuid(), present: password };
    authenticator.recoveryCodes = (await person.call('POST /second-step/codes', { body })).recoveryCodes;
  }
  return { password, code: await authenticator.code() };
}

/** Adds a key of a new device to somebody's account. */
export async function enrol(
  person: Somebody,
  device = new Device(person.url),
): Promise<{ device: Device; passkey: PasskeyView }> {
  const { challenge } = await person.call('POST /passkeys/options');
  const registration = device.register(challenge);
  const body = { id: uuid(), name: 'Máy tính trực ban', ...(await provenAnew(person)), registration };
  return { device, passkey: await person.call('POST /passkeys', { body }) };
}
