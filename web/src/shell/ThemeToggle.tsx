import { useTranslation } from 'react-i18next';
import { useChangePreferences } from '../api/preferences.js';
import { Toggle } from '../ui/Toggle.js';
import { type ThemeChoice, useThemeChoice } from '../ui/themeChoice.js';

/** Light, dark, or as the device is set. */
export function ThemeToggle() {
  const { t } = useTranslation('shell');
  const chosen = useThemeChoice();
  const { mutate } = useChangePreferences();
  return (
    <Toggle<ThemeChoice>
      label={t('theme.label')}
      value={chosen}
      options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChange={(theme) => mutate({ theme })}
    />
  );
}
