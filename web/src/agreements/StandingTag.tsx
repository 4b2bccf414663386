import { useTranslation } from 'react-i18next';
import type { MinutesItem } from '../../../src/contract/minutes.js';
import { standingOf } from '../../../src/language/clauses.js';
import { Tag } from '../ui/Tag.js';
import { useNow } from '../ui/useNow.js';

const tones = { coming: 'accent', in_force: 'ok', superseded: 'warning', ended: undefined } as const;

/** Whether a signed text is in force now. */
export function StandingTag({ minutes }: { minutes: Pick<MinutesItem, 'force' | 'supersededBy'> }) {
  const { t } = useTranslation('agreements');
  const standing = standingOf(minutes, useNow());
  if (!standing) return null;
  const tone = tones[standing];
  return <Tag {...(tone && { tone })}>{t(`standing.${standing}`)}</Tag>;
}
