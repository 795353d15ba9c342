import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Overview } from '../../../schema/overview.ts';
import { enterpriseStages, projectStages, registerOf, stageNames } from '../../../schema/stage.ts';
import type { EntityKind, Stage } from '../../../schema/stage.ts';
import { ChartPanel } from '../../components/chart-panel.tsx';
import { formatCount } from '../../format/count.ts';
import { useText } from '../../text/language.tsx';
import type { Pair } from '../../text/language.tsx';
import { fontStack, useTheme } from '../../theme/theme.tsx';
import { useView } from '../../use-view.ts';

interface StageCount {
  stage: Stage;
  name: Pair;
  count: number;
}

/** Counts in the order of the stages; stages without any count as 0. */
export function orderStages(
  overview: Pick<Overview, 'stages'>,
  kind: EntityKind,
  stages: readonly Stage[],
): StageCount[] {
  return stages.map((stage) => ({
    stage,
    name: stageNames[kind][stage] ?? { zh: stage, en: stage },
    count: overview.stages.find((one) => one.kind === kind && one.stage === stage)?.count ?? 0,
  }));
}

function StageChart({
  kind,
  title,
  counts,
}: {
  kind: EntityKind;
  title: string;
  counts: StageCount[];
}) {
  const t = useText();
  const { palette } = useTheme();
  const { cluster } = useView();
  const navigate = useNavigate();
  const option = useMemo(
    () => ({
      textStyle: { fontFamily: fontStack, color: palette.text },
      grid: { left: 0, right: 0, top: 24, bottom: 24 },
      tooltip: { show: false },
      xAxis: {
        type: 'category',
        data: counts.map((one) => t(one.name)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette.line } },
        axisLabel: { color: palette.text, interval: 0, fontSize: 12 },
      },
      yAxis: { type: 'value', show: false, max: 'dataMax' },
      series: [
        {
          type: 'bar',
          data: counts.map((one) => one.count),
          barMaxWidth: 40,
          itemStyle: { color: palette.primary, borderRadius: [2, 2, 0, 0] },
          label: { show: true, position: 'top', color: palette.text, fontSize: 13 },
        },
      ],
    }),
    [counts, palette, t],
  );
  const open = useCallback(
    (name: string) => {
      const stage = counts.find((one) => t(one.name) === name)?.stage;
      const register = stage && registerOf(kind, stage);
      if (register)
        void navigate({
          to: '/$cluster/registers/$register',
          params: { cluster, register },
          search: { stage },
        });
    },
    [counts, kind, navigate, cluster, t],
  );
  return (
    <ChartPanel
      title={title}
      option={option}
      height={230}
      onPick={open}
      table={
        <table className="plain-table">
          <thead>
            <tr>
              <th>{t({ zh: '阶段', en: 'Stage' })}</th>
              <th className="number">{t({ zh: '数量', en: 'Count' })}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((one) => (
              <tr key={one.stage}>
                <td>
                  <Link
                    to="/$cluster/registers/$register"
                    params={{ cluster, register: registerOf(kind, one.stage) ?? 'existing' }}
                    search={{ stage: one.stage }}
                  >
                    {t(one.name)}
                  </Link>
                </td>
                <td className="number">{formatCount(one.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

export function StagesPanel({ overview }: { overview: Overview }) {
  const t = useText();
  const projects = useMemo(
    () =>
      orderStages(
        overview,
        'project',
        projectStages.filter((stage) => stage !== 'dropped'),
      ),
    [overview],
  );
  const targets = useMemo(
    () =>
      orderStages(
        overview,
        'enterprise',
        enterpriseStages.filter((stage) => registerOf('enterprise', stage) === 'target'),
      ),
    [overview],
  );
  return (
    <section className="panel stages" aria-labelledby="stages">
      <h2 id="stages">{t({ zh: '项目与招引进度', en: 'Progress' })}</h2>
      <StageChart
        kind="project"
        title={t({ zh: '项目按阶段（个）', en: 'Projects by stage' })}
        counts={projects}
      />
      <StageChart
        kind="enterprise"
        title={t({ zh: '拟引进企业按阶段（家）', en: 'Target enterprises by stage' })}
        counts={targets}
      />
    </section>
  );
}
