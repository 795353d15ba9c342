import { Skeleton } from 'antd';
import type { ReviewQuery } from '../../../../schema/review.ts';
import { Problem } from '../../../components/problem.tsx';
import { useText } from '../../../text/language.tsx';
import { useDeskKeys } from '../desk-keys.ts';
import { choiceOn, decisionOn } from '../desk-queue.ts';
import { useReviewer } from '../use-reviewer.ts';
import { pairKind } from './pair-kind.ts';
import { PairView } from './pair-view.tsx';
import { ReviewEmpty } from './review-empty.tsx';
import { reviewCommands } from './review-keys.ts';
import { ReviewStatus } from './review-status.tsx';
import { useReview } from './use-review.ts';
import { VerdictBar } from './verdict-bar.tsx';

/** One pair at a time, with the next ones already at hand. */
export function ReviewDesk({ state }: { state: ReviewQuery['state'] }) {
  const t = useText();
  const reviewer = useReviewer();
  const review = useReview(state, reviewer.name);
  const { queue } = review;
  const pair = queue.items[queue.at];

  const judge = (judgement: 'same' | 'different' | 'unsure') => {
    if (reviewer.name === '') reviewer.ask();
    else if (pair) review.judge(pair, judgement);
  };
  useDeskKeys(reviewCommands, (command) => {
    if ('judge' in command) judge(command.judge);
    else if ('move' in command) review.move(command.move);
    else review.undo();
  });

  return (
    <>
      <ReviewStatus queue={queue} state={state} reviewer={reviewer} onUndo={review.undo} />
      {review.error !== null && <Problem error={review.error} retry={review.retry} />}
      {review.loading && !pair && review.error === null && (
        <section className="panel" aria-busy aria-label={t({ zh: '正在加载', en: 'Loading' })}>
          <Skeleton active paragraph={{ rows: 10 }} />
        </section>
      )}
      {!pair && !review.loading && review.error === null && (
        <ReviewEmpty state={state} queue={queue} onMove={review.move} />
      )}
      {pair && (
        <>
          <PairView pair={pair} />
          <VerdictBar
            kind={pair.left.kind}
            judgement={choiceOn(pairKind, queue, pair)}
            verdict={decisionOn(queue, pair.pairId) ? null : pair.verdict}
            canGoBack={queue.at > 0}
            onJudge={judge}
            onMove={review.move}
            onWithdraw={() => review.withdraw(pair)}
          />
        </>
      )}
    </>
  );
}
