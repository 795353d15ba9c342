import { UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReviewQuery } from '../../../../schema/review.ts';
import { Icon } from '../../../components/icon.tsx';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import type { Reviewer } from '../use-reviewer.ts';
import { ReviewerBox } from '../reviewer-box.tsx';
import type { ReviewQueue } from './pair-kind.ts';

/** How much is left, what this sitting did, and whose word it is. */
export function ReviewStatus({
  queue,
  state,
  reviewer,
  onUndo,
}: {
  queue: ReviewQueue;
  state: ReviewQuery['state'];
  reviewer: Reviewer;
  onUndo: () => void;
}) {
  const t = useText();
  const decided = queue.decisions.length;
  const left = formatCount(queue.open);
  const place = Math.min(queue.at + 1, queue.items.length);
  return (
    <section className="review-status" aria-label={t({ zh: '进度', en: 'Progress' })}>
      <p aria-live="polite">
        {state === 'open'
          ? t({ zh: `还有 ${left} 对待判定`, en: `${left} still open` })
          : t({
              zh: `第 ${place} / ${formatCount(queue.total)} 对`,
              en: `${place} of ${formatCount(queue.total)}`,
            })}
        {decided > 0 && t({ zh: ` · 本次已判 ${decided} 对`, en: ` · ${decided} judged just now` })}
      </p>
      <Button
        icon={<Icon of={UndoOutlined} />}
        disabled={decided === 0}
        aria-keyshortcuts="Z"
        onClick={onUndo}
      >
        {t({ zh: '收回上一个', en: 'Undo last' })} <kbd>Z</kbd>
      </Button>
      <ReviewerBox reviewer={reviewer} />
    </section>
  );
}
