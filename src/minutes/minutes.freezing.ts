import { passkeyHolds } from '../../proof/verify-minutes.mjs';
import { canonical, sha256 } from '../common/hash.js';
import type { MinutesDamage, MinutesDetail } from '../contract/minutes.js';
import type { SigningParty, Statement } from '../contract/statements.js';
import { fingerprintOf } from '../language/fingerprint.js';
import { minutesText } from '../language/minutes.text.js';
import { signaturesFit } from '../language/signatures.js';

export type Content = Pick<MinutesDetail, 'minutes' | 'rows' | 'actions'>;
type Texts = Record<'vi' | 'zh', string>;
type Around = Pick<Statement, 'version' | 'parties' | 'supplementTo'>;

/** Both texts of minutes as they stand now, and the statement about them that both sides sign. */
export function frozenOf(content: Content, parties: SigningParty[], supplementTo: Statement['supplementTo']) {
  const texts = { vi: minutesText(content, 'vi'), zh: minutesText(content, 'zh') };
  const version = content.minutes.freezes + 1;
  const statement = statementOf(content, hashesOf(texts), { version, parties, supplementTo });
  const hash = sha256(canonical(statement));
  return { texts, statement, hash, fingerprint: fingerprintOf(hash) };
}

/** What of frozen minutes is not what was frozen: texts, rows and signatures are held against the statement anew. */
export async function damageOf(content: Content): Promise<MinutesDamage[]> {
  const { frozen, signatures } = content.minutes;
  if (!frozen) return [];
  const { texts, statement, hash, fingerprint } = frozen;
  const kept = hashesOf(texts);
  const now = hashesOf({ vi: minutesText(content, 'vi'), zh: minutesText(content, 'zh') });
  const again = statementOf(content, { vi: statement.vi, zh: statement.zh }, statement);
  const right = canonical(again) === canonical(statement) && sha256(canonical(statement)) === hash;
  const held = await Promise.all(
    signatures.map(async ({ passkey }) => !passkey || (await passkeyHolds(passkey, hash))),
  );
  const signed = held.every(Boolean) && signaturesFit(content.minutes, frozen);
  const found: Record<MinutesDamage, boolean> = {
    text_vi: kept.vi.hash !== statement.vi.hash,
    text_zh: kept.zh.hash !== statement.zh.hash,
    rows_vi: now.vi.hash !== statement.vi.hash,
    rows_zh: now.zh.hash !== statement.zh.hash,
    statement: !right || fingerprintOf(hash) !== fingerprint,
    signature: !signed,
  };
  return (Object.keys(found) as MinutesDamage[]).filter((one) => found[one]);
}

const hashesOf = ({ vi, zh }: Texts): Pick<Statement, 'vi' | 'zh'> => ({
  vi: { hash: sha256(vi) },
  zh: { hash: sha256(zh) },
});

function statementOf(
  { minutes, actions }: Content,
  hashes: Pick<Statement, 'vi' | 'zh'>,
  { version, parties, supplementTo }: Around,
): Statement {
  return {
    format: 'minutes/1',
    minutesId: minutes.id,
    number: minutes.number ?? '',
    version,
    ...hashes,
    attachments: minutes.attachments.map(({ name, sha256: hash }) => ({ name, sha256: hash })),
    // Without a lead or a day nothing is frozen; what stands here then is found to differ.
    actions: actions.map(({ id, text, lead, support, due }) => ({
      ...{ id, vi: text.vi?.text ?? '', zh: text.zh?.text ?? '', lead: lead ?? 'both', support, due: due ?? '' },
    })),
    parties,
    supplementTo,
  };
}
