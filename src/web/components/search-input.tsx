import { CloseCircleFilled, SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { InputProps } from 'antd';
import { useText } from '../text/language.tsx';
import { Icon } from './icon.tsx';

/** A box for words to look for: its hint is its name, and a named cross empties it. */
export function SearchInput({ hint, ...input }: { hint: string } & InputProps) {
  const t = useText();
  const clear = t({ zh: '清空', en: 'Clear' });
  return (
    <Input
      {...input}
      prefix={<Icon of={SearchOutlined} />}
      placeholder={hint}
      aria-label={hint}
      allowClear={{ clearIcon: <Icon of={CloseCircleFilled} says={clear} /> }}
    />
  );
}
