// The colours of the product, light and dark. Text on its surface keeps a contrast of 4.5:1 or more (WCAG AA).

export interface Palette {
  page: string;
  surface: string;
  raised: string;
  line: string;
  text: string;
  muted: string;
  primary: string;
  /** Text that stands on the primary colour. */
  onPrimary: string;
  primarySoft: string;
  good: string;
  goodSoft: string;
  warn: string;
  warnSoft: string;
  bad: string;
  badSoft: string;
  mark: string;
}

export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    page: '#f3f5f8',
    surface: '#ffffff',
    raised: '#f8fafc',
    line: '#dde3ea',
    text: '#17202c',
    muted: '#566274',
    primary: '#1d4f91',
    onPrimary: '#ffffff',
    primarySoft: '#e8eff8',
    good: '#1b6e4a',
    goodSoft: '#e7f4ec',
    warn: '#8f5300',
    warnSoft: '#fdf3e0',
    bad: '#b3261e',
    badSoft: '#fcebea',
    mark: '#ffe9a8',
  },
  dark: {
    page: '#10151c',
    surface: '#18202a',
    raised: '#1f2935',
    line: '#334050',
    text: '#e6ebf1',
    muted: '#a3b0c0',
    primary: '#7fb2f0',
    onPrimary: '#0b1a2b',
    primarySoft: '#22344a',
    good: '#6fcf9f',
    goodSoft: '#1b3a2b',
    warn: '#f0b65c',
    warnSoft: '#3a2e17',
    bad: '#ff938a',
    badSoft: '#43211f',
    mark: '#6b5612',
  },
};
