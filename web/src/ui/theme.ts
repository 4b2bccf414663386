import { type ThemeConfig, theme } from 'antd';

type Palette = Record<string, string>;

const shared = {
  fontFamily: 'inherit',
  fontSize: 14,
  borderRadius: 6,
  borderRadiusLG: 8,
  borderRadiusSM: 4,
  controlHeight: 32,
  controlHeightSM: 28,
  controlHeightLG: 40,
  lineHeight: 1.5,
  motionDurationFast: '0.08s',
  motionDurationMid: '0.14s',
  motionDurationSlow: '0.2s',
};

const light: Palette = {
  colorPrimary: '#1d4f91',
  colorInfo: '#1d4f91',
  colorLink: '#1d4f91',
  colorSuccess: '#1b7442',
  colorWarning: '#8f5400',
  colorError: '#b42318',
  colorText: '#16202e',
  colorTextSecondary: '#475264',
  colorTextTertiary: '#626d80',
  colorTextDescription: '#626d80',
  colorTextPlaceholder: '#626d80',
  colorTextHeading: '#16202e',
  colorBgLayout: '#f3f5f8',
  colorBgContainer: '#ffffff',
  colorBgElevated: '#ffffff',
  colorBorder: '#858fa1',
  colorBorderSecondary: '#e3e7ed',
  colorSplit: '#e3e7ed',
  colorFillAlter: '#f6f7fa',
  colorPrimaryBg: '#eaf1fa',
  colorPrimaryBorder: '#bcd2ec',
  colorPrimaryHover: '#173f75',
  colorPrimaryActive: '#123260',
  colorSuccessBg: '#e6f4ec',
  colorWarningBg: '#fff3dc',
  colorErrorBg: '#fdecea',
  controlItemBgActive: '#eaf1fa',
  controlOutline: '#eaf1fa',
  colorTextLightSolid: '#ffffff',
};

const dark: Palette = {
  colorPrimary: '#86b4f0',
  colorInfo: '#86b4f0',
  colorLink: '#86b4f0',
  colorSuccess: '#70ce96',
  colorWarning: '#eab962',
  colorError: '#f49287',
  colorText: '#e7ebf1',
  colorTextSecondary: '#b4bdca',
  colorTextTertiary: '#8f9aab',
  colorTextDescription: '#8f9aab',
  colorTextPlaceholder: '#8f9aab',
  colorTextHeading: '#e7ebf1',
  colorBgLayout: '#0f141b',
  colorBgContainer: '#171d26',
  colorBgElevated: '#1d2530',
  colorBorder: '#6b7789',
  colorBorderSecondary: '#28313d',
  colorSplit: '#28313d',
  colorFillAlter: '#131922',
  colorPrimaryBg: '#1b2c45',
  colorPrimaryBorder: '#34547f',
  colorPrimaryHover: '#a5c8f6',
  colorPrimaryActive: '#6b9fe2',
  colorSuccessBg: '#16301f',
  colorWarningBg: '#33270f',
  colorErrorBg: '#3a1d1b',
  controlItemBgActive: '#1b2c45',
  controlOutline: '#1b2c45',
  colorTextLightSolid: '#0d1a2b',
};

/** The dark algorithm alone dulls the six brand colours; they stay as they were chosen and measured. */
const pin: typeof theme.darkAlgorithm = (seed, map) => ({
  ...(map ?? theme.defaultAlgorithm(seed)),
  colorPrimary: seed.colorPrimary,
  colorInfo: seed.colorInfo,
  colorLink: seed.colorLink,
  colorSuccess: seed.colorSuccess,
  colorWarning: seed.colorWarning,
  colorError: seed.colorError,
});

const components = (edge: string, glow: string): ThemeConfig['components'] => ({
  Button: { fontWeight: 500, primaryShadow: 'none', dangerShadow: 'none', defaultBorderColor: edge },
  Input: { activeShadow: `0 0 0 3px ${glow}` },
});

/** The look of the component library in each theme; our own parts take the same colours from `tokens.css`. */
export const themes: Record<'light' | 'dark', ThemeConfig> = {
  light: { token: { ...shared, ...light }, components: components('#cfd6e0', '#eaf1fa') },
  dark: {
    algorithm: [theme.darkAlgorithm, pin],
    token: { ...shared, ...dark },
    components: components('#3a4655', '#1b2c45'),
  },
};

/** On a phone everything that is pressed is at least 44 px high. */
export function forPhone(config: ThemeConfig): ThemeConfig {
  return { ...config, token: { ...config.token, controlHeight: 44, controlHeightSM: 40, controlHeightLG: 48 } };
}
