import { useTranslation } from 'react-i18next';
import { otherSide } from '../../../src/language/clocks.js';
import { useOpenIssues } from '../api/issue-list.js';
import { Count } from '../ui/Count.js';
import { useReader } from '../ui/reader.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import '../ui/Toggle.css';
import type { IssueFilters } from './filters.js';
import type { ChangeFilters } from './useFilters.js';

interface Props {
  filters: IssueFilters;
  onChange: ChangeFilters;
}

/** All that is open, what waits for one side, or what is closed; closed ones are not counted, for they are a history. */
export function StateTabs({ filters, onChange }: Props) {
  const { t } = useTranslation('issues');
  const { side } = useReader();
  const { data } = useOpenIssues();
  const other = otherSide(side);
  const issues = data?.issues ?? [];
  const short = useMediaPhone();
  const of = (one: typeof side) => issues.filter(({ turn }) => turn?.side === one).length;
  const more = typeof data?.next === 'string';
  const ownMore = more && of(side) === issues.length;
  const none = { turn: undefined, closed: undefined };
  const tabs = [
    { name: t('tab.open'), change: none, on: !filters.turn && !filters.closed, count: issues.length, more },
    {
      name: t(short ? 'tab_short.own' : 'tab.own'),
      change: { ...none, turn: side },
      on: filters.turn === side,
      count: of(side),
      more: ownMore,
    },
    {
      name: t(short ? `tab_short.${other}` : `tab.${other}`),
      change: { ...none, turn: other },
      on: filters.turn === other,
      count: of(other),
      more,
    },
    { name: t('tab.closed'), change: { ...none, closed: true }, on: filters.closed === true, count: 0, more: false },
  ];
  return (
    <div className="toggle il-tabs" role="group" aria-label={t('tab.label')}>
      {tabs.map(({ name, change, on, count, more: unsure }) => (
        <button key={name} type="button" aria-pressed={on} onClick={() => onChange(change)}>
          {name}
          <Count value={count} more={unsure} soft label={t('count', { count })} />
        </button>
      ))}
    </div>
  );
}
