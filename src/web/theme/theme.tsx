// Light and dark: the system's choice until a person makes their own.
import { App, ConfigProvider, theme as antdTheme } from 'antd';
import type { ThemeConfig } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { recall, remember } from '../components/memory.ts';
import { useLanguage } from '../text/language.tsx';
import { componentIcons } from './component-icons.tsx';
import { palettes } from './palette.ts';
import type { Palette } from './palette.ts';

export type Mode = 'light' | 'dark';

interface ThemeState {
  mode: Mode;
  palette: Palette;
  setMode: (mode: Mode) => void;
}

const ThemeContext = createContext<ThemeState>({
  mode: 'light',
  palette: palettes.light,
  setMode: () => undefined,
});

export const fontStack =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

/** antd's locales are CommonJS to the compiler and ES modules to the bundler. */
function unwrap<T extends object>(module: T | { default: T }): T {
  return 'default' in module ? module.default : module;
}

function antdConfig(mode: Mode): ThemeConfig {
  const palette = palettes[mode];
  return {
    algorithm: mode === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    hashed: false,
    token: {
      colorPrimary: palette.primary,
      colorInfo: palette.primary,
      colorLink: palette.primary,
      colorSuccess: palette.good,
      colorWarning: palette.warn,
      colorError: palette.bad,
      // What the algorithm mixes from dark text colours turns muddy as a ground.
      colorInfoBg: palette.primarySoft,
      colorSuccessBg: palette.goodSoft,
      colorWarningBg: palette.warnSoft,
      colorErrorBg: palette.badSoft,
      colorText: palette.text,
      colorTextSecondary: palette.muted,
      colorTextTertiary: palette.muted,
      colorTextDescription: palette.muted,
      colorTextPlaceholder: palette.muted,
      colorBgBase: palette.surface,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorBgLayout: palette.page,
      colorBorder: palette.line,
      colorBorderSecondary: palette.line,
      borderRadius: 4,
      fontFamily: fontStack,
      wireframe: false,
      motionDurationMid: '0.15s',
    },
    components: { Button: { primaryColor: palette.onPrimary, primaryShadow: 'none' } },
  };
}

function readMode(): Mode {
  const chosen = recall('theme');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [mode, setMode] = useState<Mode>(readMode);
  const { language } = useLanguage();
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = mode;
    for (const [name, color] of Object.entries(palettes[mode]))
      root.style.setProperty(`--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, color);
  }, [mode]);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => {
      if (recall('theme') === null) setMode(system.matches ? 'dark' : 'light');
    };
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);
  const state = useMemo<ThemeState>(
    () => ({
      mode,
      palette: palettes[mode],
      setMode: (next) => {
        remember('theme', next);
        setMode(next);
      },
    }),
    [mode],
  );
  const config = useMemo(() => antdConfig(mode), [mode]);
  return (
    <ThemeContext value={state}>
      <ConfigProvider
        theme={config}
        locale={unwrap(language === 'zh' ? zhCN : enUS)}
        {...componentIcons}
      >
        <App component={false}>{children}</App>
      </ConfigProvider>
    </ThemeContext>
  );
}

/** Mode and colours, for what CSS cannot reach (canvas, charts). */
export function useTheme(): ThemeState {
  return use(ThemeContext);
}
