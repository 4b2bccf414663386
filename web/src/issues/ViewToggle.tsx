import { Columns3, Rows3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Toggle } from '../ui/Toggle.js';

/** The same issues as a list by who must act, or as a board by status. */
export type IssuesView = 'list' | 'board';

/** Which way somebody looks at them. */
export function ViewToggle({ view, onChange }: { view: IssuesView; onChange(view: IssuesView): void }) {
  const { t } = useTranslation('issues');
  return (
    <Toggle
      label={t('view.label')}
      value={view}
      onChange={onChange}
      options={[
        { value: 'list', label: t('view.list'), icon: <Rows3 size={15} /> },
        { value: 'board', label: t('view.board'), icon: <Columns3 size={15} /> },
      ]}
    />
  );
}
