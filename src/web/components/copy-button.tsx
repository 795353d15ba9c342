import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Icon } from './icon.tsx';
import { App, Button } from 'antd';
import type { ButtonProps } from 'antd';
import { useState } from 'react';
import { useText } from '../text/language.tsx';

/** Copies a text and says so. A browser that forbids it is told of, so that nobody pastes something old. */
export function CopyButton({
  text,
  children,
  ...button
}: { text: string; children: string } & Omit<ButtonProps, 'children' | 'onClick'>) {
  const t = useText();
  const { message } = App.useApp();
  const [copied, setCopied] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
      void message.success(t({ zh: '已复制', en: 'Copied' }));
    } catch (error) {
      console.warn('clipboard refused', error);
      void message.warning(
        t({
          zh: '浏览器不允许复制，请选中文字后按 Ctrl+C。',
          en: 'The browser forbids copying: select the text and press Ctrl+C.',
        }),
      );
    }
  };
  return (
    <Button
      icon={copied === text ? <Icon of={CheckOutlined} /> : <Icon of={CopyOutlined} />}
      {...button}
      onClick={() => void copy()}
    >
      {children}
    </Button>
  );
}
