import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { choiceOn } from '../desk-queue.ts';
import { factState } from '../review-search.ts';
import type { FactFilters } from '../review-search.ts';
import { factKind } from './fact-kind.ts';
import type { FactQueue } from './fact-kind.ts';

/** The end of the list: said differently before any work, after all of it, under a filter, and with some passed over. */
export function FactsEmpty({
  filters,
  queue,
  onMove,
}: {
  filters: FactFilters;
  queue: FactQueue;
  onMove: (by: number) => void;
}) {
  const t = useText();
  const { cluster } = useView();
  const passed = queue.items.filter((item) => !choiceOn(factKind, queue, item)).length;
  const firstPassed = queue.items.findIndex((item) => !choiceOn(factKind, queue, item));
  const isFiltered = Object.values(filters).some((one) => one !== undefined);
  return (
    <EmptyNote title={t(titleOf(filters, queue, passed, isFiltered))}>
      {passed > 0 && (
        <Button type="primary" onClick={() => onMove(firstPassed - queue.at)}>
          {t({ zh: '回到跳过的', en: 'Go to those passed over' })}
        </Button>
      )}
      {queue.items.length > 0 && (
        <Button onClick={() => onMove(-1)}>
          {t({ zh: '看上一条', en: 'See the last one' })} <kbd>K</kbd>
        </Button>
      )}
      {queue.items.length === 0 && isFiltered && (
        <Link to="/$cluster/review" params={{ cluster }} search={{ tab: 'facts' }}>
          {t({ zh: '清除筛选', en: 'Clear the filters' })}
        </Link>
      )}
      {queue.items.length === 0 && (
        <Link to="/$cluster/press" params={{ cluster }}>
          {t({ zh: '去资讯抓取网页', en: 'Capture pages' })}
        </Link>
      )}
    </EmptyNote>
  );
}

function titleOf(
  filters: FactFilters,
  queue: FactQueue,
  passed: number,
  isFiltered: boolean,
): Pair {
  const decided = queue.decisions.length;
  const state = factState(filters);
  if (state === 'proposed' && passed > 0)
    return {
      zh: `到末尾了，跳过的还有 ${passed} 条。`,
      en: `The end of the list; ${passed} were passed over.`,
    };
  if (decided > 0)
    return {
      zh: `审完了，本次共 ${decided} 条。`,
      en: `All done: ${decided} decided in this sitting.`,
    };
  if (queue.items.length > 0) return { zh: '到末尾了。', en: 'The end of the list.' };
  if (state === 'accepted')
    return { zh: '这里还没有采纳过的事实。', en: 'No fact was accepted here so far.' };
  if (state === 'rejected')
    return { zh: '这里没有不采纳的事实。', en: 'No fact was rejected here.' };
  if (isFiltered)
    return {
      zh: '没有符合条件的待审事实。',
      en: 'No open fact fits these filters.',
    };
  return {
    zh: '没有待审的事实。抓取或监测资讯网页后，文中的签约、开工、投产和指标会带着原句排到这里。',
    en: 'Nothing waits. Capture or watch pages of the press: signings, starts and figures come here with their sentences.',
  };
}
