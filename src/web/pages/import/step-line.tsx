import { CheckOutlined } from '@ant-design/icons';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';

const steps: readonly Pair[] = [
  { zh: '选择文件', en: 'Choose files' },
  { zh: '核对列', en: 'Check columns' },
  { zh: '核对差异', en: 'Check changes' },
  { zh: '完成', en: 'Done' },
];

/** The four steps of an import; on a narrow screen only the present one keeps its name. */
export function StepLine({ at }: { at: number }) {
  const t = useText();
  return (
    <ol className="step-line" aria-label={t({ zh: '导入步骤', en: 'Steps of the import' })}>
      {steps.map((name, index) => (
        <li
          key={name.en}
          aria-current={index === at ? 'step' : undefined}
          className={index < at ? 'is-past' : index === at ? 'is-now' : ''}
        >
          <span className="step-number" aria-hidden>
            {index < at ? <Icon of={CheckOutlined} /> : index + 1}
          </span>
          <span className="step-name">{t(name)}</span>
        </li>
      ))}
    </ol>
  );
}
