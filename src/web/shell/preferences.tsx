import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Icon } from '../components/icon.tsx';
import { useLanguage, useText } from '../text/language.tsx';
import { useTheme } from '../theme/theme.tsx';

/** 中/EN and light/dark. */
export function Preferences() {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const { mode, setMode } = useTheme();
  const other = language === 'zh' ? 'en' : 'zh';
  const toDark = mode === 'light';
  return (
    <>
      <Button
        type="text"
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        aria-label={other === 'zh' ? '切换到中文' : 'EN: switch to English'}
        onClick={() => setLanguage(other)}
      >
        {other === 'zh' ? '中文' : 'EN'}
      </Button>
      <Button
        type="text"
        icon={toDark ? <Icon of={MoonOutlined} /> : <Icon of={SunOutlined} />}
        aria-label={
          toDark
            ? t({ zh: '切换到深色', en: 'Dark colours' })
            : t({ zh: '切换到浅色', en: 'Light colours' })
        }
        onClick={() => setMode(toDark ? 'dark' : 'light')}
      />
    </>
  );
}
