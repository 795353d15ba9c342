import { useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import type { ChangePress } from './use-press.ts';

const forms: { form: Pair; says: Pair }[] = [
  {
    form: { zh: '铜杆 变压器', en: 'copper transformer' },
    says: { zh: '两个词都出现', en: 'both words' },
  },
  {
    form: { zh: '"特高压直流"', en: '"copper rod"' },
    says: { zh: '原样的短语', en: 'this very phrase' },
  },
  {
    form: { zh: '铜杆 OR 铝杆', en: 'copper OR aluminium' },
    says: { zh: '出现其一即可', en: 'either of them' },
  },
  {
    form: { zh: '变压器 -招聘', en: 'transformer -jobs' },
    says: { zh: '不含减号后的词', en: 'not the word after the minus' },
  },
  {
    form: { zh: '标题:开工', en: 'title:opening' },
    says: { zh: '标题里出现', en: 'in the title' },
  },
  {
    form: { zh: '来源:日报', en: 'source:daily' },
    says: { zh: '来源名称里含有', en: 'in the name of the source' },
  },
  {
    form: { zh: '时间:2025-01..2025-03', en: 'date:2025-01..2025-03' },
    says: { zh: '这段时间发布', en: 'published then' },
  },
];

/** How to ask, each form ready to be tried. */
export function QuestionHelp({ onChange }: { onChange: ChangePress }) {
  const t = useText();
  return (
    <details className="panel question-help" open>
      <summary>{t({ zh: '检索方法', en: 'How to ask' })}</summary>
      <ul>
        {forms.map(({ form, says }) => (
          <li key={form.en}>
            <button type="button" className="text-button" onClick={() => onChange({ q: t(form) })}>
              {t(form)}
            </button>
            <span className="muted">{t(says)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
