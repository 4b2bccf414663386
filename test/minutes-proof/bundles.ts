import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { hashHeader, hashPayload } from '../../src/activity/chain.js';
import { canonical, sha256 } from '../../src/common/hash.js';
import type { Bundle, ChainLink, PasskeyProof, Signature, Statement } from '../../src/contract/statements.js';
import { fingerprintOf } from '../../src/language/fingerprint.js';

type Texts = Bundle['texts'];
type Method = Signature['method'];

/** The id of the n-th thing of a bundle. */
export const id = (n: number) => `019b2f6a-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const minutesId = id(1);
const organisations = { vn: id(0xa1), cn: id(0xb1) };
export const signers = {
  vn: { id: id(0xa2), name: 'Vũ Hải Đăng', post: 'Phó Trưởng ban' },
  cn: { id: id(0xb2), name: '李建华', post: '副主任' },
};

const host = 'gates.example.vn';
const makeKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keys = { vn: makeKey(), cn: makeKey() };

/** What a passkey of this person leaves after signing a hash. `change` spoils it before it is signed. */
export function passkeyOver(
  hash: string,
  side: 'vn' | 'cn',
  change: { client?: object; flags?: number; rpId?: string; key?: KeyObject; as?: 'vn' | 'cn' } = {},
): PasskeyProof {
  const own = keys[change.as ?? side];
  const challenge = Buffer.from(hash, 'hex').toString('base64url');
  const client = { type: 'webauthn.get', challenge, origin: `https://${host}`, crossOrigin: false, ...change.client };
  const clientDataJSON = Buffer.from(JSON.stringify(client));
  const rpIdHash = createHash('sha256')
    .update(change.rpId ?? 'example.vn')
    .digest();
  const authenticatorData = Buffer.concat([rpIdHash, Buffer.from([change.flags ?? 0b101, 0, 0, 0, 7])]);
  const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()]);
  return {
    credentialId: createHash('sha256').update(side).digest('base64url'),
    publicKey: own.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    authenticatorData: authenticatorData.toString('base64url'),
    clientDataJSON: clientDataJSON.toString('base64url'),
    signature: sign('sha256', signed, change.key ?? own.privateKey).toString('base64url'),
  };
}

/** What both sides would sign over these two texts. */
export function statementOver(texts: Texts, more: Partial<Statement> = {}): Statement {
  return {
    format: 'minutes/1',
    minutesId,
    number: 'KTBS-BB-2026-V0003',
    version: 2,
    vi: { hash: sha256(texts.vi) },
    zh: { hash: sha256(texts.zh) },
    attachments: [],
    actions: [],
    parties: [
      { side: 'vn', organisationId: organisations.vn, vi: 'Ban Quản lý Khu kinh tế', zh: '经济区管理委员会' },
      { side: 'cn', organisationId: organisations.cn, vi: 'Văn phòng Cửa khẩu', zh: '口岸办公室' },
    ],
    supplementTo: null,
    ...more,
  };
}

/** A side's signature over a hash. */
export function signatureOf(side: 'vn' | 'cn', hash: string, method: Method, at: string): Signature {
  const { id: personId, name, post } = signers[side];
  return {
    side,
    organisationId: organisations[side],
    by: {
      id: personId,
      name: {
        vi: side === 'vn' ? { text: name, status: 'given' } : null,
        zh: side === 'cn' ? { text: name, status: 'given' } : null,
      },
      post: { vi: side === 'vn' ? post : null, zh: side === 'cn' ? post : null },
      side,
      organisationId: organisations[side],
    },
    at,
    method,
    hash,
    passkey: method === 'passkey' ? passkeyOver(hash, side) : null,
  };
}

type Draft = Omit<ChainLink, 'position' | 'previousHash' | 'payloadHash' | 'hash'>;

/** Events as the log would have them: chained, their payloads hashed. What is no one else's business has no payload. */
export function chained(drafts: readonly Draft[], from = { position: 41, hash: sha256('before') }): ChainLink[] {
  let previous = from;
  return drafts.map((draft) => {
    const { payload, salt, ...told } = draft;
    const payloadHash = payload === undefined ? sha256('of others') : hashPayload(salt ?? '', payload);
    const header = { ...told, position: previous.position + 1, previousHash: previous.hash, payloadHash };
    const hash = hashHeader(header);
    previous = { position: header.position, hash };
    return payload === undefined ? { ...header, hash } : { ...header, hash, payload, salt };
  });
}

/** An event of these minutes, or of something else when it says nothing. */
export function draft(n: number, kind: string, by: Partial<Signature>, says?: object): Draft {
  return {
    id: id(0x100 + n),
    origin: id(0xff),
    audience: `channel:${id(0xc1)}`,
    kind,
    actorId: by.by?.id ?? signers.vn.id,
    organisationId: by.organisationId ?? organisations.vn,
    at: by.at ?? '2026-11-22T03:00:00.000Z',
    ...(says && { payload: canonical(says), salt: randomBytes(16).toString('hex') }),
  };
}

/** What the log says of these minutes when they were frozen and after each signature. */
export function story(bundle: Omit<Bundle, 'chain'>): Draft[] {
  const { statement, hash, fingerprint, texts, signatures } = bundle;
  const after = (count: number) => ({
    minutes: {
      id: statement.minutesId,
      state: count === signatures.length ? 'signed' : 'frozen',
      frozen: { at: '2026-11-22T02:00:00.000Z', statement, hash, fingerprint, texts },
      signatures: signatures.slice(0, count),
    },
  });
  return [
    draft(0, 'message.posted', {}),
    draft(1, 'minutes.frozen', {}, after(0)),
    draft(2, 'issue.opened', {}),
    ...signatures.flatMap((signature, index) => [
      draft(10 + index, 'minutes.signed', signature, after(index + 1)),
      ...(index === 0 ? [draft(20, 'minutes.reminded', {}, after(1))] : []),
    ]),
  ];
}

type Frozen = Pick<Bundle, 'texts' | 'statement' | 'hash' | 'fingerprint'>;

/** A whole bundle over what was frozen, signed by the Chinese side first. */
export function signedOver({ texts, statement, hash, fingerprint }: Frozen, methods: [Method, Method]): Bundle {
  const signatures = [
    signatureOf('cn', hash, methods[0], '2026-11-22T03:10:00.000Z'),
    signatureOf('vn', hash, methods[1], '2026-11-22T03:20:00.000Z'),
  ];
  const bundle = { format: 'minutes-bundle/1' as const, statement, hash, fingerprint, texts, signatures };
  return { ...bundle, chain: chained(story(bundle)) };
}

/** The same over two texts, whatever they are. */
export function bundleOver(
  texts: Texts,
  methods: [Method, Method] = ['passkey', 'passkey'],
  more: Partial<Statement> = {},
): Bundle {
  const statement = statementOver(texts, more);
  const hash = sha256(canonical(statement));
  return signedOver({ texts, statement, hash, fingerprint: fingerprintOf(hash) }, methods);
}
