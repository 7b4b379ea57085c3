// antd in the colours of tokens.css. Greys are darker than antd's own so that small text keeps 4.5:1.
import type { ThemeConfig } from 'antd'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b6b74',
    colorInfo: '#0b6b74',
    colorLink: '#0b6b74',
    colorSuccess: '#1f6b3a',
    colorWarning: '#a04b00',
    colorError: '#b3261e',
    colorSuccessBg: '#e2f3e8',
    colorSuccessBorder: '#a9d5b9',
    colorInfoBg: '#dff0f1',
    colorInfoBorder: '#9fcdd1',
    colorWarningBg: '#fff1e0',
    colorWarningBorder: '#eebf8a',
    colorErrorBg: '#fde8e6',
    colorErrorBorder: '#eeb0ab',
    colorText: '#14262a',
    colorTextSecondary: '#3f5357',
    colorTextTertiary: '#4c6064',
    colorTextDescription: '#4c6064',
    colorTextPlaceholder: '#5d7175',
    colorTextDisabled: '#5d7175',
    colorBorder: '#8fa3a6',
    borderRadius: 6,
    fontSize: 14,
    fontFamily: 'var(--font)',
    // An end of a motion that is missed leaves a button’s sign of loading in its name for good; a desk of 100 cases a day needs none.
    motion: false,
  },
}
