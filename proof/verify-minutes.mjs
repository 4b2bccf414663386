/**
 * Checks a bundle of signed minutes without asking anybody. One file without dependencies, for Node 20 and the browser:
 * `node verify-minutes.mjs [--lang vi|zh|en] bundle.json` says what holds and what does not, and ends with 0 (it holds),
 * 1 (it does not) or 2 (that is no bundle). What is checked, byte by byte, stands in docs/minutes-format.md.
 */

const utf8 = new TextEncoder();
const largest = 64 * 1024 * 1024;

/** What is wrong with the form of a file; nothing in it can be relied on then. */
class NoBundle extends Error {}

// ── JSON with one meaning: no member twice, whole numbers, every string in its one RFC 8785 spelling ──

const anyString = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
const anyNumber = /[-\d][-+.\deE]*/g;
const wholeNumber = /^(0|-?[1-9]\d*)$/;

/** How many members the objects in a value have. */
function membersOf(value) {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Object.values(value);
  return parts.reduce((sum, part) => sum + membersOf(part), Array.isArray(value) ? 0 : parts.length);
}

/** Reads JSON strictly: what two readers could understand differently is refused. */
function parse(text) {
  const value = JSON.parse(text);
  for (const spelled of text.match(anyString) ?? []) {
    const said = JSON.parse(spelled);
    if (!said.isWellFormed() || JSON.stringify(said) !== spelled) throw new NoBundle('a string in another spelling');
  }
  const outside = text.replaceAll(anyString, '');
  for (const number of outside.match(anyNumber) ?? []) {
    if (!wholeNumber.test(number) || !Number.isSafeInteger(Number(number))) throw new NoBundle('no whole number');
  }
  if (membersOf(value) !== outside.split(':').length - 1) throw new NoBundle('a member that is there twice');
  return value;
}

/** The content of a file, read strictly; bytes have to be UTF-8. */
function read(input) {
  if ((input.byteLength ?? input.length) > largest) throw new NoBundle('larger than 64 MB');
  if (typeof input === 'string') return parse(input);
  return parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input));
}

/** RFC 8785 canonical JSON, for values without fractions. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort(); // JavaScript compares by UTF-16 units, as RFC 8785 asks for.
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

const same = (one, other) => one !== undefined && other !== undefined && canonical(one) === canonical(other);

// ── Forms: every member that belongs there, and no other ──

const matching = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
const oneOf =
  (...values) =>
  (value) =>
    values.includes(value);
const maybe = (form) => (value) => value === null || form(value);
const listOf = (form) => (value) => Array.isArray(value) && value.every(form);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string';
const isCount = (value) => Number.isSafeInteger(value) && value >= 1;
const record =
  (forms, extra = {}) =>
  (value) =>
    isObject(value) &&
    Object.keys(forms).every((name) => Object.hasOwn(value, name) && forms[name](value[name])) &&
    Object.keys(value).every(
      (name) => Object.hasOwn(forms, name) || (Object.hasOwn(extra, name) && extra[name](value[name])),
    );

const isId = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const isHash = matching(/^[0-9a-f]{64}$/);
const isInstant = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const isBytes = matching(/^[\w-]+$/);
const isSide = oneOf('vn', 'cn');

const isAttachment = record({ name: isText, sha256: isHash });
const isTask = { id: isId, vi: isText, zh: isText, lead: oneOf('vn', 'cn', 'both'), support: maybe(isSide) };
const isStatement = record({
  ...{ format: oneOf('minutes/1'), minutesId: isId, number: isText, version: isCount },
  ...{ vi: record({ hash: isHash }), zh: record({ hash: isHash }), attachments: listOf(isAttachment) },
  actions: listOf(record({ ...isTask, due: maybe(isInstant) })),
  parties: listOf(record({ side: isSide, organisationId: isId, vi: isText, zh: isText })),
  supplementTo: maybe(record({ minutesId: isId, number: isText, hash: isHash })),
});
const isProof = record({
  ...{ credentialId: isBytes, publicKey: isBytes, authenticatorData: isBytes },
  ...{ clientDataJSON: isBytes, signature: isBytes },
});
const isSignature = record({
  ...{ side: isSide, organisationId: isId, by: isObject, at: isInstant, hash: isHash },
  ...{ method: oneOf('passkey', 'password'), passkey: maybe(isProof) },
});
const isLink = record(
  {
    ...{ id: isId, origin: isId, audience: isText, position: isCount, kind: isText, actorId: isText },
    ...{ organisationId: maybe(isText), at: isInstant, payloadHash: isHash, hash: isHash },
    previousHash: matching(/^([0-9a-f]{64})?$/),
  },
  { payload: isText, salt: matching(/^[0-9a-f]{32}$/) },
);
const isBundle = record({
  ...{ format: oneOf('minutes-bundle/1'), statement: isStatement, hash: isHash, fingerprint: isText },
  ...{ texts: record({ vi: isText, zh: isText }), signatures: listOf(isSignature), chain: listOf(isLink) },
});

// ── Hashes and signatures ──

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const digest = async (bytes) => new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
const sha256 = async (content) => hex(await digest(typeof content === 'string' ? utf8.encode(content) : content));

const toBase64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
function fromBase64url(text) {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  if (toBase64url(bytes) !== text) throw new Error('base64url in another spelling');
  return bytes;
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The first 100 bits of a hash as four groups of five signs. */
export function fingerprintOf(hash) {
  const bits = BigInt(`0x${hash.slice(0, 25)}`);
  const signs = Array.from({ length: 20 }, (_, index) => crockford[Number((bits >> BigInt(95 - 5 * index)) & 31n)]);
  return [0, 5, 10, 15].map((begin) => signs.slice(begin, begin + 5).join('')).join('-');
}

/** An ECDSA signature in DER as the 64 bytes that WebCrypto reads. */
function fromDer(der) {
  let at = 2;
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 72) throw new Error('no signature in DER');
  const integer = () => {
    const length = der[at + 1];
    const bytes = der.subarray(at + 2, at + 2 + length);
    const padded = bytes[0] === 0 && bytes[1] >= 0x80;
    if (der[at] !== 2 || bytes.length !== length || length < 1 || bytes[0] >= 0x80 || (bytes[0] === 0 && !padded))
      throw new Error('no number in DER');
    at += 2 + length;
    const number = padded ? bytes.subarray(1) : bytes;
    if (number.length > 32) throw new Error('too large a number');
    return joined(new Uint8Array(32 - number.length), number);
  };
  const signature = joined(integer(), integer());
  if (at !== der.length) throw new Error('something after the signature');
  return signature;
}

/** How the SubjectPublicKeyInfo of every P-256 key begins; the point follows. */
const p256 = '3059301306072a8648ce3d020106082a8648ce3d03010703420004';

/** Whether a passkey signed this hash, with its user verified, for a page of the origin it names. */
export async function passkeyHolds(proof, hash) {
  return isProof(proof) && (await asserted(proof, hash).catch(() => false));
}

async function asserted(proof, hash) {
  const client = fromBase64url(proof.clientDataJSON);
  const data = fromBase64url(proof.authenticatorData);
  const key = fromBase64url(proof.publicKey);
  fromBase64url(proof.credentialId);
  const said = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(client));
  if (said.type !== 'webauthn.get' || said.crossOrigin === true) return false;
  if (said.challenge !== toBase64url(unhex(hash))) return false;
  // Flags: user present (1) and user verified (4). The first 32 bytes name the origin's host or a domain above it.
  if (data.length < 37 || (data[32] & 0b101) !== 0b101) return false;
  const labels = new URL(said.origin).hostname.split('.');
  const domains = await Promise.all(labels.map((_, index) => sha256(labels.slice(index).join('.'))));
  if (!domains.includes(hex(data.subarray(0, 32)))) return false;
  if (key.length !== 91 || !hex(key).startsWith(p256)) return false;
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const publicKey = await globalThis.crypto.subtle.importKey('spki', key, curve, false, ['verify']);
  const signed = joined(data, await digest(client));
  const signature = fromDer(fromBase64url(proof.signature));
  return globalThis.crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, signature, signed);
}

// ── What has to hold ──

const isClean = (text) => text.normalize('NFC') === text && !text.includes('\r') && /[^\n]\n$/.test(text);

/** Whether no two signatures are by one key: whoever has it would be both sides. */
const ownKeys = ([one, other]) => one.passkey === null || one.passkey.publicKey !== other.passkey?.publicKey;

/** One side's signature: over this statement, by somebody of a party of that side. */
async function signatureFinding(side, { statement, signatures }, hash) {
  const ofSide = signatures.filter((signature) => signature.side === side);
  const [signature] = ofSide;
  const code = `signature_${side}`;
  if (ofSide.length !== 1) return { code, ok: false };
  const { by, organisationId, method, passkey } = signature;
  const party = statement.parties.some((one) => one.side === side && one.organisationId === organisationId);
  const theirs = by.side === side && by.organisationId === organisationId;
  if (!party || !theirs || signature.hash !== hash) return { code, ok: false };
  if (method === 'password') return { code, ok: passkey === null, onWord: true };
  return { code, ok: passkey !== null && (await passkeyHolds(passkey, hash)) };
}

/** Whether every event follows from the one before it, and every payload is the one that was hashed. */
async function chainHolds(chain) {
  for (const [index, link] of chain.entries()) {
    const { payload, salt, hash, ...header } = link;
    const before = chain[index - 1];
    if (before && (link.position !== before.position + 1 || link.previousHash !== before.hash)) return false;
    if (link.audience !== chain[0].audience || (link.position === 1) !== (link.previousHash === '')) return false;
    if ((await sha256(canonical(header))) !== hash) return false;
    if ((payload === undefined) !== (salt === undefined)) return false;
    if (payload !== undefined && (await sha256(joined(unhex(salt), utf8.encode(payload)))) !== link.payloadHash)
      return false;
  }
  return chain.length >= 4;
}

/** Whether the log says the same: these texts were frozen, nothing was opened again, these signatures were given. */
function logFindings({ chain, statement, hash, fingerprint, texts, signatures }) {
  const told = chain
    .slice(1)
    .filter(({ payload }) => payload !== undefined)
    .map((link) => ({ ...link, says: parse(link.payload) }));
  const kinds = told.map(({ kind }) => kind);
  const these = ({ minutes, row, action }) =>
    (minutes?.id ?? row?.minutesId ?? action?.minutesId) === statement.minutesId;
  const asFrozen = ({ frozen }) =>
    same([frozen.statement, frozen.texts, frozen.hash, frozen.fingerprint], [statement, texts, hash, fingerprint]);
  const frozen =
    told.every(({ says }) => these(says) && (!says.minutes || asFrozen(says.minutes))) &&
    chain[1].kind === 'minutes.frozen' &&
    chain[1].payload !== undefined &&
    kinds.lastIndexOf('minutes.frozen') === 0 &&
    !kinds.includes('minutes.reopened');
  const signings = told.filter(({ kind }) => kind === 'minutes.signed');
  /** Each signature stands in its own event, after those before it, and the event is by the one who signed. */
  const each = signings.every(({ says, actorId, organisationId, at }, index) => {
    const own = signatures[index];
    const hand = same([own.by.id, own.organisationId, own.at], [actorId, organisationId, at]);
    return hand && same(says.minutes.signatures, signatures.slice(0, index + 1));
  });
  const last = chain.at(-1);
  const signed = each && signings.length === 2 && signings[1].position === last.position;
  return [
    { code: 'log_frozen', ok: frozen },
    { code: 'log_signed', ok: signed && signings[1].says.minutes.state === 'signed' },
  ];
}

/** What verifies nothing: a file that cannot be read as a bundle. */
const noBundle = (detail) => ({ holds: false, findings: [{ code: 'form', ok: false, detail }] });

/**
 * Checks the content of a file, as bytes or text; `holds` is true when every finding is `ok`. `onWord` marks a finding
 * that nothing but the service’s word says.
 */
export async function verifyBundle(input) {
  let bundle;
  try {
    bundle = read(input);
  } catch (error) {
    return noBundle(error.message);
  }
  if (!isBundle(bundle)) return noBundle('a member is missing, has another form or does not belong there');
  const { statement, texts, hash, fingerprint, signatures } = bundle;
  const findings = [{ code: 'form', ok: true }];
  const add = (code, ok) => findings.push({ code, ok });
  for (const language of ['vi', 'zh']) {
    const text = texts[language];
    add(`text_${language}`, isClean(text) && (await sha256(text)) === statement[language].hash);
  }
  add('statement', (await sha256(canonical(statement))) === hash);
  add('fingerprint', fingerprintOf(hash) === fingerprint);
  add('both_sides', signatures.length === 2 && signatures[0].side !== signatures[1].side && ownKeys(signatures));
  for (const side of ['vn', 'cn']) findings.push(await signatureFinding(side, bundle, hash));
  add('chain', await chainHolds(bundle.chain));
  try {
    findings.push(...logFindings(bundle));
  } catch {
    add('log_frozen', false);
    add('log_signed', false);
  }
  return { holds: findings.every(({ ok }) => ok), findings };
}

// ── In words ──

/** Of each finding: what is said when it holds, and when it does not. */
const words = {
  vi: {
    form: ['Tệp đúng khuôn dạng', 'Đây không phải tệp kiểm chứng biên bản đúng khuôn dạng'],
    text_vi: ['Bản tiếng Việt đúng là bản đã ký', 'Bản tiếng Việt khác bản đã ký'],
    text_zh: ['Bản tiếng Trung đúng là bản đã ký', 'Bản tiếng Trung khác bản đã ký'],
    statement: ['Bản xác nhận ký khớp với mã băm', 'Bản xác nhận ký không khớp với mã băm'],
    fingerprint: ['Mã đối chiếu khớp với bản xác nhận ký', 'Mã đối chiếu không khớp với bản xác nhận ký'],
    both_sides: ['Mỗi bên đã ký một lần, bằng khóa riêng', 'Không phải mỗi bên có đúng một chữ ký bằng khóa riêng'],
    signature_vn: ['Chữ ký của phía Việt Nam hợp lệ', 'Chữ ký của phía Việt Nam không hợp lệ'],
    signature_cn: ['Chữ ký của phía Trung Quốc hợp lệ', 'Chữ ký của phía Trung Quốc không hợp lệ'],
    chain: ['Chuỗi sự kiện trong hồ sơ liền mạch, không bị sửa', 'Chuỗi sự kiện trong hồ sơ bị đứt hoặc bị sửa'],
    log_frozen: ['Hồ sơ ghi đúng hai văn bản này đã được chốt', 'Hồ sơ không ghi đúng hai văn bản này đã được chốt'],
    log_signed: ['Hồ sơ ghi đúng các chữ ký này', 'Hồ sơ không ghi đúng các chữ ký này'],
  },
  zh: {
    form: ['文件格式正确', '该文件不是格式正确的会谈纪要核验文件'],
    text_vi: ['越文文本与所签文本一致', '越文文本与所签文本不一致'],
    text_zh: ['中文文本与所签文本一致', '中文文本与所签文本不一致'],
    statement: ['签署声明与其散列值一致', '签署声明与其散列值不一致'],
    fingerprint: ['核对码与签署声明相符', '核对码与签署声明不符'],
    both_sides: ['双方均已签署，各签一次，所用密钥不同', '并非双方各有一个以各自密钥作出的签名'],
    signature_vn: ['越方签名有效', '越方签名无效'],
    signature_cn: ['中方签名有效', '中方签名无效'],
    chain: ['记录的散列链完整连续，未被改动', '记录的散列链中断或被改动'],
    log_frozen: ['记录所载定稿与这两种文本相同', '记录所载定稿与这两种文本不同'],
    log_signed: ['记录所载签名与此相同', '记录所载签名与此不同'],
  },
  en: {
    form: ['The file has the form of a bundle', 'The file has not the form of a bundle'],
    text_vi: ['The Vietnamese text is the one that was signed', 'The Vietnamese text is not the one that was signed'],
    text_zh: ['The Chinese text is the one that was signed', 'The Chinese text is not the one that was signed'],
    statement: ['The statement has the hash it is said to have', 'The statement has another hash'],
    fingerprint: ['The fingerprint is that of the statement', 'The fingerprint is not that of the statement'],
    both_sides: [
      'Both sides have signed, once each, by keys of their own',
      'There is not one signature of each side by a key of its own',
    ],
    signature_vn: ['The signature of the Vietnamese side holds', 'The signature of the Vietnamese side does not hold'],
    signature_cn: ['The signature of the Chinese side holds', 'The signature of the Chinese side does not hold'],
    chain: ['The chain of the log holds without a gap', 'The chain of the log is broken or was changed'],
    log_frozen: [
      'The log says that these two texts were frozen',
      'The log does not say that these two texts were frozen',
    ],
    log_signed: [
      'The log says that these signatures were given',
      'The log does not say that these signatures were given',
    ],
  },
};
const onWord = {
  vi: ' (ký bằng mật khẩu: chỉ căn cứ vào xác nhận của hệ thống, không có bằng chứng mật mã)',
  zh: '（以密码签署：仅以系统记录为凭，无密码学证明）',
  en: ' (signed with a password: it rests on the word of the service, without a proof by cryptography)',
};
const sum = {
  vi: ['KẾT LUẬN: tệp kiểm chứng hợp lệ.', 'KẾT LUẬN: tệp kiểm chứng KHÔNG hợp lệ.'],
  zh: ['结论：核验通过。', '结论：核验不通过。'],
  en: ['RESULT: the bundle holds.', 'RESULT: the bundle does NOT hold.'],
};

/** A finding in words of one language. */
export function say(finding, language) {
  return words[language][finding.code][finding.ok ? 0 : 1] + (finding.ok && finding.onWord ? onWord[language] : '');
}

async function main(process) {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const given = process.argv.slice(2);
  const chosen = given[0] === '--lang' ? given.splice(0, 2)[1] : undefined;
  if (given.length !== 1 || (chosen !== undefined && !Object.hasOwn(sum, chosen))) {
    console.error('node verify-minutes.mjs [--lang vi|zh|en] bundle.json');
    return 2;
  }
  let bytes;
  try {
    bytes = readFileSync(given[0]);
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  const { holds, findings } = await verifyBundle(bytes);
  for (const language of chosen ? [chosen] : ['vi', 'zh', 'en']) {
    for (const finding of findings) console.log(`${finding.ok ? '✓' : '✗'} ${say(finding, language)}`);
    console.log(`${sum[language][holds ? 0 : 1]}\n`);
  }
  if (findings[0].detail) console.error(findings[0].detail);
  if (holds) return 0;
  return findings[0].ok ? 1 : 2;
}

const { process } = globalThis;
if (process?.argv?.[1] && import.meta.url.endsWith('/verify-minutes.mjs')) {
  const { pathToFileURL } = process.getBuiltinModule('node:url');
  const { existsSync, realpathSync } = process.getBuiltinModule('node:fs');
  const run = process.argv[1];
  if (existsSync(run) && pathToFileURL(realpathSync(run)).href === import.meta.url)
    process.exitCode = await main(process);
}
