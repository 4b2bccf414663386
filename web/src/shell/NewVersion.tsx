import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNewVersion } from '../device/program.js';

/** A new version lies on the device; it waits until its reader has the time. What was typed stays. */
export function NewVersion() {
  const { t } = useTranslation('shell');
  const load = useNewVersion();
  if (!load) return null;
  return (
    <div className="line-banner line-banner-new" role="status">
      <RefreshCw size={16} />
      <span>{t('version.new')}</span>
      <button type="button" onClick={load}>
        {t('version.load')}
      </button>
    </div>
  );
}
