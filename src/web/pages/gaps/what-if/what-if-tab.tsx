import { Skeleton } from 'antd';
import { Problem } from '../../../components/problem.tsx';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { useText } from '../../../text/language.tsx';
import { isUnchanged, readChanges, splitList, writeChanges } from '../gaps-search.ts';
import { TodayNote } from '../today-note.tsx';
import { useGaps, useGapsSearch } from '../use-gaps.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { SavedCompared } from './saved-compared.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { useComparison } from './use-what-if.ts';

/** 情景推演: what breaks and what opens when somebody leaves, fails or comes; all of it in the address. */
export function WhatIfTab() {
  const t = useText();
  const gaps = useGaps();
  const [search, change] = useGapsSearch();
  const changes = readChanges(search);
  const saved = splitList(search.saved).map(Number);
  const comparing = saved.length === 2;
  const unchanged = isUnchanged(changes);
  const comparison = useComparison(changes, !unchanged && !comparing);
  if (gaps.error) return <Problem error={gaps.error} retry={() => void gaps.refetch()} />;
  if (!gaps.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <div className="gaps-stack">
      <TodayNote />
      <div className="what-if-columns">
        <ChangesPanel
          gaps={gaps.data.gaps}
          changes={changes}
          named={unchanged ? undefined : comparison.data}
          onChange={(next) => change({ ...writeChanges(next), saved: undefined })}
        />
        <ScenarioList
          picked={saved}
          onPick={(next) => change({ saved: next.length > 0 ? next.join(',') : undefined })}
          onOpen={(next) => change({ ...writeChanges(next), saved: undefined })}
        />
      </div>
      {comparing ? (
        <SavedCompared ids={saved} />
      ) : unchanged ? (
        <EmptyNote
          title={t({
            zh: '添上一项变化：哪家企业走，哪个环节断，谁来。马上看到与今天的差别。',
            en: 'Add a change: who leaves, which segment fails, who comes. The difference to today shows at once.',
          })}
        />
      ) : comparison.error ? (
        <Problem error={comparison.error} retry={() => void comparison.refetch()} />
      ) : comparison.data ? (
        <ComparisonView comparison={comparison.data} busy={comparison.isFetching} />
      ) : (
        <Skeleton active paragraph={{ rows: 10 }} />
      )}
    </div>
  );
}
