import { UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Icon } from '../../../components/icon.tsx';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import { ReviewerBox } from '../reviewer-box.tsx';
import { factState } from '../review-search.ts';
import type { FactFilters } from '../review-search.ts';
import type { Reviewer } from '../use-reviewer.ts';
import type { FactQueue } from './fact-kind.ts';
import { median } from './pace.ts';

/** How much is left under the filter, what this sitting did and how fast, and whose word it is. */
export function FactsStatus({
  filters,
  queue,
  times,
  reviewer,
  onUndo,
}: {
  filters: FactFilters;
  queue: FactQueue;
  /** Milliseconds of each decision of this sitting. */
  times: readonly number[];
  reviewer: Reviewer;
  onUndo: () => void;
}) {
  const t = useText();
  const decided = queue.decisions.length;
  const usual = median(times);
  const seconds = usual === undefined ? '' : (usual / 1000).toFixed(1);
  const left = formatCount(queue.open);
  const place = Math.min(queue.at + 1, queue.items.length);
  return (
    <section className="review-status" aria-label={t({ zh: '进度', en: 'Progress' })}>
      <p aria-live="polite">
        {factState(filters) === 'proposed'
          ? t({ zh: `还有 ${left} 条待审`, en: `${left} still open` })
          : t({
              zh: `第 ${place} / ${formatCount(queue.total)} 条`,
              en: `${place} of ${formatCount(queue.total)}`,
            })}
        {decided > 0 && (
          <span
            title={t({
              zh: '从看到一条到判定它的时间，取中位数',
              en: 'From seeing one to deciding it; the median',
            })}
          >
            {t({
              zh: ` · 本次已处理 ${decided} 条，平均 ${seconds} 秒/条`,
              en: ` · ${decided} decided just now, ${seconds} s each`,
            })}
          </span>
        )}
      </p>
      <Button
        icon={<Icon of={UndoOutlined} />}
        disabled={decided === 0}
        aria-keyshortcuts="Z"
        onClick={onUndo}
      >
        {t({ zh: '撤回上一步', en: 'Undo last' })} <kbd>Z</kbd>
      </Button>
      <ReviewerBox reviewer={reviewer} />
    </section>
  );
}
