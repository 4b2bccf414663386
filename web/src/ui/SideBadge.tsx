import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import './parts.css';

/** Which side somebody or something belongs to, in two letters and in the side's colour. */
export function SideBadge({ side }: { side: Side }) {
  const { t } = useTranslation();
  return (
    <span className={`side-badge side-badge-${side}`} title={t(`side.${side}`)}>
      <span aria-hidden="true">{t(`side_short.${side}`)}</span>
      <span className="sr-only">{t(`side.${side}`)}</span>
    </span>
  );
}
