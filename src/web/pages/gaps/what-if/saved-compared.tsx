import { useQueries } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Problem } from '../../../components/problem.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { Flows, Segments } from './comparison-view.tsx';
import { TotalsTable } from './totals-table.tsx';
import { comparisonOf, useScenarios } from './use-what-if.ts';

/** Two saved scenarios beside each other and beside today. */
export function SavedCompared({ ids }: { ids: readonly number[] }) {
  const t = useText();
  const { cluster } = useView();
  const scenarios = useScenarios();
  const chosen = ids.flatMap((id) => scenarios.data?.find((one) => one.scenarioId === id) ?? []);
  const answers = useQueries({
    queries: chosen.map((scenario) => comparisonOf(cluster, scenario.changes)),
  });
  if (scenarios.data && chosen.length < ids.length)
    return (
      <EmptyNote
        title={t({
          zh: '要比较的情景有的已被删除，请重新勾选。',
          en: 'A scenario to compare was deleted. Tick others.',
        })}
      />
    );
  const failed = answers.find((answer) => answer.error);
  if (failed) return <Problem error={failed.error} retry={() => void failed.refetch()} />;
  const cases = answers.flatMap(({ data }, at) => {
    const name = chosen[at]?.name;
    return data && name !== undefined ? [{ name: `${'AB'[at]} · ${name}`, comparison: data }] : [];
  });
  const [first] = cases;
  if (!first || cases.length < ids.length) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <div className="gaps-stack">
      <TotalsTable
        today={first.comparison.today}
        cases={cases.map(({ name, comparison }) => ({ name, after: comparison.changed }))}
      />
      <div className="compared-columns">
        {cases.map(({ name, comparison }) => (
          <section key={name} className="gaps-stack" aria-label={name}>
            <h2>{name}</h2>
            <Flows comparison={comparison} />
            <Segments segments={comparison.segments} />
          </section>
        ))}
      </div>
    </div>
  );
}
