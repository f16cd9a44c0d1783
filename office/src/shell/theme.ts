import type { ThemeConfig } from 'antd/es/config-provider';

/** Neutral greys and one deep blue; every pair of text and ground used here has a contrast of 4.5 or more. */
const BLUE = '#1d4f91';
const INK = '#1f2329';
const RED = '#b3202a';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;

export const theme: ThemeConfig = {
  hashed: false,
  cssVar: { key: 'zs' },
  token: {
    colorPrimary: BLUE,
    colorInfo: BLUE,
    colorLink: BLUE,
    colorLinkHover: '#163d70',
    colorError: RED,
    colorErrorText: RED,
    colorTextBase: INK,
    colorText: INK,
    colorTextSecondary: '#4d545e',
    colorTextTertiary: '#5c6470',
    colorTextDescription: '#5c6470',
    colorTextPlaceholder: '#6b727c',
    colorTextQuaternary: '#6b727c',
    colorTextDisabled: '#6b727c',
    colorBorder: '#8d949e',
    colorBorderSecondary: '#dcdfe4',
    colorBgLayout: '#f4f5f7',
    borderRadius: 4,
    borderRadiusLG: 4,
    fontSize: 14,
    lineHeight: 1.5,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
    controlHeight: 32,
    motionDurationSlow: '0.15s',
    motionDurationMid: '0.12s',
    motionDurationFast: '0.1s',
    motion: !reducedMotion,
    boxShadow: '0 4px 16px rgb(31 35 41 / 14%)',
    boxShadowSecondary: '0 4px 16px rgb(31 35 41 / 14%)',
  },
  components: { Button: { fontWeight: 400, primaryShadow: 'none', defaultShadow: 'none' }, Tabs: { horizontalMargin: '0 0 8px 0' } },
};
