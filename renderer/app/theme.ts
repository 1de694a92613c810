import type { ThemeConfig } from 'antd';

/** The quiet green counter; the same values as in styles/base.css. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#175c4c',
    colorInfo: '#175c4c',
    colorSuccess: '#175c4c',
    colorWarning: '#b7791f',
    colorError: '#b42318',
    colorText: '#18211e',
    colorTextPlaceholder: '#7b8681',
    colorBorder: '#c3cbc6',
    borderRadius: 7,
    fontSize: 14,
    controlHeight: 34,
    fontFamily:
      "'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', sans-serif",
    // Nothing slides or fades: the person is faster than an animation.
    motion: false,
  },
  components: {
    Table: {
      headerBg: '#ffffff',
      headerColor: '#626d68',
      headerSplitColor: 'transparent',
      cellPaddingBlock: 9,
      cellPaddingInline: 10,
      rowHoverBg: '#f0f6f3',
      rowSelectedBg: '#f0f6f3',
      rowSelectedHoverBg: '#e4f0eb',
      borderColor: '#edf0ee',
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 400 },
  },
};
