import { useEffect, useState } from 'react';
import type { Frozen, MinutesDamage, MinutesDetail } from '../../../src/contract/minutes.js';
import { fingerprintOf } from '../../../src/language/fingerprint.js';
import { minutesText } from '../../../src/language/minutes.text.js';
import { signaturesFit } from '../../../src/language/signatures.js';
import { canonical } from './canonical.js';
import { sha256 } from './sha256.js';

/** Nothing is known before this browser has worked the hashes out itself. */
export type Integrity = 'looking' | readonly MinutesDamage[];

/** Whether what stands on the screen is what was frozen and signed: worked out here, whatever the service says. */
export function useIntegrity(detail: MinutesDetail, frozen: Frozen): Integrity {
  const [found, setFound] = useState<Integrity>('looking');
  useEffect(() => {
    let over = false;
    void damageOf(detail, frozen).then((damage) => over || setFound(damage));
    return () => {
      over = true;
    };
  }, [detail, frozen]);
  return found;
}

async function damageOf(
  { minutes, rows, actions, damage }: MinutesDetail,
  { texts, statement, hash, fingerprint }: Frozen,
): Promise<readonly MinutesDamage[]> {
  const [vi, zh, whole] = await Promise.all([sha256(texts.vi), sha256(texts.zh), sha256(canonical(statement))]);
  const content = { minutes, rows, actions };
  const found = new Set<MinutesDamage>(damage);
  if (vi !== statement.vi.hash) found.add('text_vi');
  if (zh !== statement.zh.hash) found.add('text_zh');
  if (minutesText(content, 'vi') !== texts.vi) found.add('rows_vi');
  if (minutesText(content, 'zh') !== texts.zh) found.add('rows_zh');
  if (whole !== hash || fingerprintOf(hash) !== fingerprint || statement.minutesId !== minutes.id) {
    found.add('statement');
  }
  if (!signaturesFit(minutes, { statement, hash })) found.add('signature');
  return [...found];
}
