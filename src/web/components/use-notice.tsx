import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { App } from 'antd';
import { useMemo } from 'react';
import { Icon } from './icon.tsx';

/** A line that shows for a moment: what was done, or why it was not. */
export function useNotice(): { done: (words: string) => void; failed: (words: string) => void } {
  const { message } = App.useApp();
  return useMemo(
    () => ({
      done: (content) => void message.success({ content, icon: <Icon of={CheckCircleFilled} /> }),
      failed: (content) => void message.error({ content, icon: <Icon of={CloseCircleFilled} /> }),
    }),
    [message],
  );
}
