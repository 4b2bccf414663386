import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import { useChangePreferences } from '../api/preferences.js';
import { startQuery } from '../api/start.js';
import { setLanguage, useLanguage } from '../i18n.js';
import { Toggle } from '../ui/Toggle.js';

/** Vietnamese or Chinese for everything on the screen; remembered for the person, and on the device before the sign-in. */
export function LanguageToggle() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { mutate } = useChangePreferences();
  const { data: signedIn } = useQuery({ ...startQuery, enabled: false, select: () => true });
  return (
    <Toggle<Language>
      label={t('language.label')}
      value={language}
      options={[
        { value: 'vi', label: 'Tiếng Việt', lang: 'vi' },
        { value: 'zh', label: '中文', lang: 'zh-Hans' },
      ]}
      onChange={(chosen) => (signedIn ? mutate({ language: chosen }) : void setLanguage(chosen))}
    />
  );
}
