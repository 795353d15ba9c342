import { FileProtectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Icon } from '../../../components/icon.tsx';
import { useLanguage, useText } from '../../../text/language.tsx';
import { usePhone } from '../../../components/use-phone.ts';
import type { Selected } from './read-selection.ts';

/** What can be done with the selected words; stands under them, at phone width at the foot of the screen. */
export function CiteBar({ selected, onCite }: { selected: Selected; onCite: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const phone = usePhone();
  const place = { top: selected.bottom + 6, left: `min(${selected.left}px, 100% - 120px)` };
  return (
    <div className="cite-bar" lang={language === 'zh' ? 'zh-CN' : 'en'} style={phone ? {} : place}>
      <Button
        type="primary"
        block={phone}
        icon={<Icon of={FileProtectOutlined} />}
        // A press on a button takes the selection away, and with it this bar, before the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onCite}
      >
        {t({ zh: '引为依据', en: 'Cite as evidence' })}
      </Button>
    </div>
  );
}
