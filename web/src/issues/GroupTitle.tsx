import { CircleCheckBig, CircleDot, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { otherSide } from '../../../src/language/clocks.js';
import { Count } from '../ui/Count.js';
import { useReader } from '../ui/reader.js';
import type { Group } from './useStill.js';

const icons = { own: CircleDot, other: Hourglass, closed: CircleCheckBig };

/** Who must act on what stands below, and how much of it is here. */
export function GroupTitle({ group, count }: { group: Group; count: number }) {
  const { t } = useTranslation('issues');
  const { side } = useReader();
  const Icon = icons[group];
  const key = group === 'own' ? 'issue:turn.own' : `issue:turn.${otherSide(side)}`;
  return (
    <span className="il-group">
      <Icon size={15} aria-hidden />
      <b>{group === 'closed' ? t('group.closed') : t(key)}</b>
      <Count value={count} soft={group !== 'own'} label={t('count', { count })} />
      <small>{t(group === 'closed' ? 'group.by_closing' : 'group.by_due')}</small>
    </span>
  );
}
