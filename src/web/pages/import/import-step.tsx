import { Alert } from 'antd';
import { useText } from '../../text/language.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DiffStep } from './diff-step.tsx';
import { FailedStep } from './failed-step.tsx';
import { ImportSummary } from './import-summary.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { ResultStep } from './result-step.tsx';
import type { StepProps } from './step-props.ts';
import type { Step } from './steps.ts';

export function ImportStep({ item, step, startOver }: StepProps & { step: Step }) {
  const t = useText();
  return (
    <>
      <ImportSummary source={item.source} />
      {item.error && (step === 'columns' || step === 'diff') && (
        // An acceptance that failed has changed nothing and may be tried again.
        <Alert type="error" showIcon className="step-alert" title={t(item.error)} />
      )}
      {(step === 'reading' || step === 'loading') && <ProgressPanel item={item} />}
      {step === 'columns' && <ColumnsStep item={item} startOver={startOver} />}
      {step === 'diff' && <DiffStep item={item} startOver={startOver} />}
      {step === 'failed' && <FailedStep item={item} startOver={startOver} />}
      {(step === 'accepted' || step === 'undone') && (
        <ResultStep item={item} startOver={startOver} />
      )}
    </>
  );
}
