import { CloseCircleFilled } from '@ant-design/icons';
import { Input } from 'antd';
import { Icon } from '../../components/icon.tsx';
import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import type { PressSearch } from './press-search.ts';
import type { ChangePress } from './use-press.ts';

/** The words of the question, asked by Enter: half of a phrase would be another question. */
export function QuestionBox({ search, onChange }: { search: PressSearch; onChange: ChangePress }) {
  const t = useText();
  const [text, setText] = useState(search.q ?? '');
  const [from, setFrom] = useState(search.q);
  if (from !== search.q) {
    // The address changed under us (Back, a cleared filter).
    setFrom(search.q);
    setText(search.q ?? '');
  }
  const hint = t({ zh: '检索资讯', en: 'Search the press' });
  return (
    <div className="question-box">
      <Input.Search
        value={text}
        size="large"
        enterButton={t({ zh: '检索', en: 'Search' })}
        placeholder={t({
          zh: '如：精铜杆 "特高压" -招聘 来源:示例日报',
          en: 'e.g. transformer "copper rod" -jobs source:daily',
        })}
        aria-label={hint}
        allowClear={{
          clearIcon: <Icon of={CloseCircleFilled} says={t({ zh: '清空', en: 'Clear' })} />,
        }}
        maxLength={500}
        onChange={(event) => setText(event.target.value)}
        onSearch={(words) => onChange({ q: words.trim() || undefined, order: undefined })}
      />
    </div>
  );
}
