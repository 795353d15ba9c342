// Chinese first; a person's choice of language is remembered by the browser.
import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { recall, remember } from '../components/memory.ts';

export type Language = 'zh' | 'en';
/** One text in both languages, written where it is used: `t({ zh: '总览', en: 'Overview' })`. */
export interface Pair {
  zh: string;
  en: string;
}

interface LanguageState {
  language: Language;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState>({
  language: 'zh',
  setLanguage: () => undefined,
});

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    recall('language') === 'en' ? 'en' : 'zh',
  );
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    remember('language', language);
  }, [language]);
  const state = useMemo(() => ({ language, setLanguage }), [language]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  return use(LanguageContext);
}

/** The function that says a pair in the chosen language. */
export function useText(): (pair: Pair) => string {
  const { language } = use(LanguageContext);
  return useMemo(() => (pair: Pair) => pair[language], [language]);
}
