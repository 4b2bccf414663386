import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n.js';
import { TypeIcon } from '../issue/TypeChoice.js';
import type { RowProps } from './row.js';

/** The picture of the type; for those who may change something it becomes a box to tick under pointer and focus. */
export function SelectBox({
  issue,
  type,
  selected,
  onSelect,
}: Pick<RowProps, 'issue' | 'type' | 'selected' | 'onSelect'>) {
  const { t } = useTranslation('issues');
  const language = useLanguage();
  const label = type?.label[language];
  const icon = (
    <span title={label}>
      <TypeIcon name={type?.icon ?? ''} />
      <span className="sr-only">{label}</span>
    </span>
  );
  if (!onSelect) return <span className="il-pick">{icon}</span>;
  return (
    <label className="il-pick check">
      {icon}
      <input
        type="checkbox"
        checked={selected}
        aria-label={t('select.one', { number: issue.number })}
        onChange={() => onSelect(issue.id)}
      />
    </label>
  );
}
