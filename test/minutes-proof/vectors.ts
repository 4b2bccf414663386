import { generateKeyPairSync } from 'node:crypto';
import { fingerprintOf } from '../../proof/verify-minutes.mjs';
import { canonical, sha256 } from '../../src/common/hash.js';
import type { Bundle, Signature } from '../../src/contract/statements.js';
import { bundleOver, chained, draft, id, passkeyOver, signatureOf, statementOver, story } from './bundles.js';

const texts = {
  vi: 'BIÊN BẢN HỘI ĐÀM\n\nTân Thanh, 14:00 (giờ Hà Nội)\n\n# 1. Nội dung thống nhất\n\nHai bên thống nhất.\n',
  zh: '会谈纪要\n\n新清，15:00（北京时间）\n\n# 1. 商定事项\n\n双方一致同意。\n',
};
const good = bundleOver(texts);
const json = (bundle: unknown) => JSON.stringify(bundle);

/** The bundle with the log told again, as one would who can make every hash right. */
const retold = (bundle: Omit<Bundle, 'chain'>): Bundle => ({ ...bundle, chain: chained(story(bundle)) });

/** The good bundle with another signature of the Chinese side, told again. */
const signedAs = (change: (signature: Signature) => Partial<Signature>): Bundle =>
  retold({
    ...good,
    signatures: good.signatures.map((one) => (one.side === 'cn' ? { ...one, ...change(one) } : one)),
  });
const passkeyWith = (change: Parameters<typeof passkeyOver>[2]) =>
  signedAs(() => ({ passkey: passkeyOver(good.hash, 'cn', change) }));

/** Two texts as they stand, whatever they are, signed and told. */
const over = (vi: string, zh = texts.zh) => bundleOver({ vi, zh });

const spliced = (at: number, change: (events: ReturnType<typeof story>) => void): Bundle => {
  const events = story(good);
  change(events);
  return { ...good, chain: chained(events).slice(0, at) };
};
const zeroed = (signature: string) => {
  const der = Buffer.from(signature, 'base64url');
  return Buffer.concat([der, Buffer.from([0])]).toString('base64url');
};

/** Files good and bad, by name: what a verifier is given, and the codes of what does not hold. */
export const vectors: Record<string, { file: string; fails: string[] }> = {
  good: { file: json(good), fails: [] },
  'good.password': { file: json(bundleOver(texts, ['password', 'passkey'])), fails: [] },
  'good.spaced': { file: JSON.stringify(good, null, 2), fails: [] },
  'good.supplement': {
    file: json(
      bundleOver(texts, ['passkey', 'password'], {
        supplementTo: { minutesId: id(9), number: 'KTBS-BB-2026-V0001', hash: sha256('first') },
        attachments: [{ name: 'Danh sách 名单.pdf', sha256: sha256('list') }],
        actions: [
          { id: id(7), vi: 'Gửi lịch nghỉ', zh: '通报放假安排', lead: 'both', support: null, due: null },
          { id: id(8), vi: 'Sửa barie', zh: '维修道闸', lead: 'vn', support: 'cn', due: '2026-12-01T05:00:00.000Z' },
        ],
      }),
    ),
    fails: [],
  },
  'bad.text-changed': {
    file: json({ ...good, texts: { ...texts, vi: texts.vi.replace('14', '15') } }),
    fails: ['text_vi', 'log_frozen'],
  },
  'bad.text-decomposed': { file: json(over(texts.vi.normalize('NFD'))), fails: ['text_vi'] },
  'bad.text-crlf': { file: json(over(texts.vi, texts.zh.replaceAll('\n', '\r\n'))), fails: ['text_zh'] },
  'bad.text-two-ends': { file: json(over(`${texts.vi}\n`)), fails: ['text_vi'] },
  'bad.statement-changed': {
    file: json(retold({ ...good, statement: { ...good.statement, version: 3 } })),
    fails: ['statement'],
  },
  'bad.fingerprint': {
    file: json(retold({ ...good, fingerprint: fingerprintOf(sha256('')) })),
    fails: ['fingerprint'],
  },
  'bad.one-signature': {
    file: json(retold({ ...good, signatures: good.signatures.slice(0, 1) })),
    fails: ['both_sides', 'signature_vn', 'log_signed'],
  },
  'bad.same-side-twice': {
    file: json(
      retold({
        ...good,
        signatures: [
          ...good.signatures.slice(0, 1),
          signatureOf('cn', good.hash, 'password', good.signatures[1]?.at ?? ''),
        ],
      }),
    ),
    fails: ['both_sides', 'signature_vn', 'signature_cn'],
  },
  'bad.same-key-twice': { file: json(passkeyWith({ as: 'vn' })), fails: ['both_sides'] },
  'bad.no-party': {
    file: json(bundleOver(texts, ['passkey', 'passkey'], { parties: statementOver(texts).parties.slice(0, 1) })),
    fails: ['signature_cn'],
  },
  'bad.other-organisation': {
    file: json(signedAs(({ by }) => ({ by: { ...by, side: 'vn' } }))),
    fails: ['signature_cn'],
  },
  'bad.passkey-challenge': { file: json(passkeyWith({ client: { challenge: 'AAAA' } })), fails: ['signature_cn'] },
  'bad.passkey-type': { file: json(passkeyWith({ client: { type: 'webauthn.create' } })), fails: ['signature_cn'] },
  'bad.passkey-cross-origin': { file: json(passkeyWith({ client: { crossOrigin: true } })), fails: ['signature_cn'] },
  'bad.passkey-unverified': { file: json(passkeyWith({ flags: 0b001 })), fails: ['signature_cn'] },
  'bad.passkey-absent': { file: json(passkeyWith({ flags: 0b100 })), fails: ['signature_cn'] },
  'bad.passkey-other-domain': { file: json(passkeyWith({ rpId: 'example.com' })), fails: ['signature_cn'] },
  'bad.passkey-other-key': {
    file: json(passkeyWith({ key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey })),
    fails: ['signature_cn'],
  },
  'bad.passkey-long-der': {
    file: json(
      signedAs(({ passkey }) => ({ passkey: passkey && { ...passkey, signature: zeroed(passkey.signature) } })),
    ),
    fails: ['signature_cn'],
  },
  'bad.passkey-missing': { file: json(signedAs(() => ({ passkey: null }))), fails: ['signature_cn'] },
  'bad.password-with-passkey': { file: json(signedAs(() => ({ method: 'password' }))), fails: ['signature_cn'] },
  'bad.signature-of-another-hash': {
    file: json(signedAs(() => ({ hash: sha256('other'), passkey: passkeyOver(sha256('other'), 'cn') }))),
    fails: ['signature_cn'],
  },
  'bad.log-gap': {
    file: json({ ...good, chain: good.chain.filter((_, index) => index !== 2) }),
    fails: ['chain'],
  },
  'bad.log-header': {
    file: json({
      ...good,
      chain: good.chain.map((link, index) => (index === 2 ? { ...link, kind: 'message.sent' } : link)),
    }),
    fails: ['chain'],
  },
  'bad.log-payload': {
    file: json({
      ...good,
      chain: good.chain.map((link, index) =>
        index === 4 ? { ...link, payload: canonical({ minutes: { id: id(2) } }) } : link,
      ),
    }),
    fails: ['chain', 'log_frozen'],
  },
  'bad.log-without-frozen': {
    file: json(spliced(9, (events) => events.splice(1, 1, draft(1, 'message.posted', {})))),
    fails: ['log_frozen'],
  },
  'bad.log-reopened': {
    file: json(
      spliced(9, (events) => {
        const reopened = events[1];
        if (reopened) events.splice(3, 0, { ...reopened, id: id(0x1aa), kind: 'minutes.reopened' });
      }),
    ),
    fails: ['log_frozen'],
  },
  'bad.log-ends-early': { file: json(spliced(5, () => {})), fails: ['log_signed'] },
  'bad.log-goes-on': {
    file: json(spliced(9, (events) => events.push(draft(0x30, 'message.posted', {})))),
    fails: ['log_signed'],
  },
  'bad.log-by-another': {
    file: json(
      spliced(9, (events) => {
        const last = events.at(-1);
        if (last) last.actorId = id(0xa9);
      }),
    ),
    fails: ['log_signed'],
  },
  'bad.log-other-signature': {
    file: json({ ...good, chain: bundleOver(texts).chain }),
    fails: ['log_signed'],
  },
  'bad.member-twice': { file: json(good).replace('"texts":{', '"texts":{"vi":"khác\\n",'), fails: ['form'] },
  'bad.member-unknown': { file: json({ ...good, note: '' }), fails: ['form'] },
  'bad.member-missing': { file: json({ ...good, fingerprint: undefined }), fails: ['form'] },
  'bad.half-a-character': { file: json(good).replace('会谈纪要', '\\ud842'), fails: ['form'] },
  'bad.escaped-letter': { file: json(good).replace('会谈纪要', '\\u4f1a谈纪要'), fails: ['form'] },
  'bad.escaped-solidus': { file: json(good).replace('minutes/1', 'minutes\\/1'), fails: ['form'] },
  'bad.fraction': { file: json(good).replace('"version":2', '"version":2.0'), fails: ['form'] },
  'bad.exponent': { file: json(good).replace('"version":2', '"version":2e0'), fails: ['form'] },
  'bad.too-large-a-number': { file: json(good).replace('"version":2', '"version":9007199254740993'), fails: ['form'] },
  'bad.byte-order-mark': { file: `\ufeff${json(good)}`, fails: ['form'] },
  'bad.something-after': { file: `${json(good)}{}`, fails: ['form'] },
  'bad.empty': { file: '', fails: ['form'] },
};
