import { Progress } from 'antd';
import type { Import } from '../../../schema/import.ts';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import { phaseNames } from './import-words.ts';
import { percentOf } from './steps.ts';

/** What the server is doing with the file just now. */
export function ProgressPanel({ item }: { item: Import }) {
  const t = useText();
  const { progress, source } = item;
  const percent = percentOf(progress);
  const done = formatCount(progress.done);
  const total = progress.total === null ? '' : ` / ${formatCount(progress.total)}`;
  return (
    <section className="panel progress-panel" aria-live="polite">
      <h2>{t(phaseNames[progress.phase])}</h2>
      <Progress
        percent={percent ?? 100}
        status="active"
        showInfo={percent !== undefined}
        className={percent === undefined ? 'is-unknown' : ''}
        aria-label={t(phaseNames[progress.phase])}
      />
      <p className="muted">
        {progress.phase !== 'done' && progress.done > 0
          ? t({ zh: `${done}${total} 行`, en: `${done}${total} rows` })
          : t({ zh: '请稍候', en: 'One moment' })}
      </p>
      <p className="muted">
        {source.state === 'planning'
          ? t({
              zh: '可以离开此页，读完再回来核对；什么都还没有入库。',
              en: 'You may leave this page and come back to check; nothing has entered yet.',
            })
          : t({
              zh: '可以离开此页，导入会继续；要么全部写入，要么一行不写。',
              en: 'You may leave this page, it goes on; either all of it enters or none.',
            })}
      </p>
    </section>
  );
}
