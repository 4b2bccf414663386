import { useTranslation } from 'react-i18next';
import type { TermStatus } from '../../../src/language/terms.js';
import { Tag } from '../ui/Tag.js';

const tones = { agreed: 'ok', proposed: 'accent', unreviewed: 'warning', refused: 'error' } as const;

/** How far a wording can be relied on, in a word or two. */
export function StatusTag({ status }: { status: TermStatus }) {
  const { t } = useTranslation('terms');
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}
