import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { getAdditions } from '../../../api-gaps.ts';
import type { AdditionsQuestion } from '../../../api-gaps.ts';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { splitList } from '../gaps-search.ts';
import { TodayNote } from '../today-note.tsx';
import { useGaps, useGapsSearch } from '../use-gaps.ts';
import { Answer } from './answer.tsx';
import { GoalForm } from './goal-form.tsx';

/** 补链方案: the cheapest set of segments that makes a segment, or a sum of revenue, stand here by itself. */
export function PlanTab() {
  const t = useText();
  const { cluster } = useView();
  const gaps = useGaps();
  const [search, change] = useGapsSearch();
  const [segment] = splitList(search.segment);
  const asked = segment !== undefined || search.value !== undefined;
  const question: AdditionsQuestion = {
    ...(search.value === undefined ? { segment } : { value: search.value }),
    imports: search.imports !== '0',
    costs: search.costs,
  };
  const answer = useQuery({
    queryKey: ['additions', cluster, question],
    queryFn: () => getAdditions(cluster, question),
    enabled: asked,
    // A changed cost keeps the table where the hand is.
    placeholderData: (previous, query) => {
      const before = query?.queryKey[2] as AdditionsQuestion | undefined;
      const same = before?.segment === question.segment && before?.value === question.value;
      return same ? previous : undefined;
    },
  });
  if (gaps.error) return <Problem error={gaps.error} retry={() => void gaps.refetch()} />;
  if (!gaps.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <div className="gaps-stack">
      <TodayNote />
      <GoalForm
        key={`${search.segment}:${search.value}:${search.imports}`}
        gaps={gaps.data.gaps}
        search={{ ...search, segment }}
        onRun={change}
      />
      {!asked && (
        <EmptyNote
          title={t({
            zh: '选一个环节，或写下要达到的产出，算出最少要补哪些环节。',
            en: 'Choose a segment, or a sum to reach: what has to be added at the least is reckoned.',
          })}
        />
      )}
      {answer.error && <Problem error={answer.error} retry={() => void answer.refetch()} />}
      {asked && answer.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {answer.data && !answer.error && (
        <div aria-busy={answer.isFetching || undefined}>
          <Answer
            additions={answer.data}
            costs={search.costs}
            onCosts={(costs) => change({ costs }, { replace: true })}
          />
        </div>
      )}
    </div>
  );
}
