import { useTranslation } from 'react-i18next';
import { Callout } from '../ui/Callout.js';
import { Toggle } from '../ui/Toggle.js';
import { type AlertChoice, canAlert, chooseAlerts, useAlertChoice, useAlertsBlocked } from './choice.js';
import './AlertToggle.css';

/** Whether new messages are announced on this device while the window is out of sight, and with what they say. */
export function AlertToggle() {
  const { t } = useTranslation('shell');
  const chosen = useAlertChoice();
  const blocked = useAlertsBlocked();
  if (!canAlert) return null;
  return (
    <div className="alert-toggle">
      <span aria-hidden="true">{t('alerts.label')}</span>
      <Toggle<AlertChoice>
        label={t('alerts.label')}
        value={chosen}
        options={(['off', 'plain', 'content'] as const).map((value) => ({ value, label: t(`alerts.${value}`) }))}
        onChange={(value) => void chooseAlerts(value)}
      />
      {blocked && <Callout tone="warning">{t('alerts.blocked')}</Callout>}
    </div>
  );
}
