import { Alert, Button } from 'antd';
import { useText } from '../../text/language.tsx';
import type { StepProps } from './step-props.ts';
import { useFiles } from './file-store.ts';
import { ThrowAway } from './throw-away.tsx';

/** A failed import left nothing behind; one sentence says why, and the way back stays open. */
export function FailedStep({ item, startOver }: StepProps) {
  const t = useText();
  const { current } = useFiles();
  return (
    <section className="panel failed-step">
      <Alert
        type="error"
        showIcon
        title={t({ zh: '这次导入没有成功', en: 'This import failed' })}
        description={t(
          item.error ?? {
            zh: '服务器没有说明原因，请重试。',
            en: 'The server gave no reason. Try again.',
          },
        )}
      />
      <p className="muted">
        {t({
          zh: '没有任何内容入库，已有的数据不受影响。',
          en: 'Nothing of it entered; what was on record is untouched.',
        })}
      </p>
      <div className="step-actions">
        {!current && (
          <Button type="primary" onClick={() => startOver(false)}>
            {t({ zh: '另选文件', en: 'Choose another file' })}
          </Button>
        )}
        <ThrowAway item={item} startOver={startOver} />
      </div>
    </section>
  );
}
