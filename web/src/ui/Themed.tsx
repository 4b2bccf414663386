import { ConfigProvider } from 'antd';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useLanguage } from '../i18n.js';
import { antdWords } from '../words/antd.js';
import { forPhone, themes } from './theme.js';
import { useTheme } from './themeChoice.js';
import { useMediaPhone } from './useMediaPhone.js';

/** Draws everything inside in the chosen theme, language and size. */
export function Themed({ children }: { children: ReactNode }) {
  const theme = useTheme();
  const phone = useMediaPhone();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const config = useMemo(() => (phone ? forPhone(themes[theme]) : themes[theme]), [phone, theme]);
  return (
    <ConfigProvider theme={config} locale={antdWords(language)} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
