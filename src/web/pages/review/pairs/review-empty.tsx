import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReviewQuery } from '../../../../schema/review.ts';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { choiceOn } from '../desk-queue.ts';
import { pairKind } from './pair-kind.ts';
import type { ReviewQueue } from './pair-kind.ts';

/** The end of the list: said differently before any work, after all of it, and with pairs passed over. */
export function ReviewEmpty({
  state,
  queue,
  onMove,
}: {
  state: ReviewQuery['state'];
  queue: ReviewQueue;
  onMove: (by: number) => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const passed = queue.items.findIndex((pair) => !choiceOn(pairKind, queue, pair));
  return (
    <EmptyNote title={t(titleOf(state, queue))}>
      {passed >= 0 && (
        <Button type="primary" onClick={() => onMove(passed - queue.at)}>
          {t({ zh: '回到跳过的', en: 'Go to those passed over' })}
        </Button>
      )}
      {queue.items.length > 0 ? (
        <Button onClick={() => onMove(-1)}>
          {t({ zh: '看上一对', en: 'See the last pair' })} <kbd>K</kbd>
        </Button>
      ) : (
        <Link to="/$cluster/import" params={{ cluster }}>
          {t({ zh: '去导入', en: 'Import a workbook' })}
        </Link>
      )}
    </EmptyNote>
  );
}

function titleOf(state: ReviewQuery['state'], queue: ReviewQueue): Pair {
  const decided = queue.decisions.length;
  const passed = queue.items.filter((pair) => !choiceOn(pairKind, queue, pair)).length;
  if (passed > 0)
    return {
      zh: `到末尾了，跳过的还有 ${passed} 对。`,
      en: `The end of the list; ${passed} were passed over.`,
    };
  if (decided > 0)
    return {
      zh: `判完了，本次共 ${decided} 对。`,
      en: `All done: ${decided} judged in this sitting.`,
    };
  if (queue.items.length > 0) return { zh: '到末尾了。', en: 'The end of the list.' };
  if (state === 'open')
    return {
      zh: '没有待判定的。导入时信用代码和全称都对不上、却又相像的，会排到这里。',
      en: 'Nothing to judge. Rows that look alike but share neither code nor full name come here on import.',
    };
  return { zh: '还没有作过判定。', en: 'Nothing has been decided yet.' };
}
