// 项目推进 as a workbook: projects with lights, days and money; rates; the rules they are counted by.
import { sql } from 'kysely';
import { lightNames, milestoneKeys } from '../../schema/pipeline.ts';
import type { Milestone, Pipeline, PipelineProject } from '../../schema/pipeline.ts';
import { findField } from '../../schema/field.ts';
import { stageNames } from '../../schema/stage.ts';
import { addUp, toTenThousands } from '../amounts.ts';
import type { ExportCell, ExportColumn } from '../export/table.ts';
import { scopeSheet, writeXlsx } from '../export/write-xlsx.ts';
import { idArray } from '../ids.ts';
import type { Scope } from '../scope.ts';
import { yuanOf } from './investment.ts';

type Language = 'zh' | 'en';

/** Milestones that have a day due. */
const due = ['started', 'producing', 'at-capacity'] as const;

const reasonNames: Record<PipelineProject['counting']['because'], { zh: string; en: string }> = {
  counts: { zh: '计入', en: 'Counts' },
  'not-signed': { zh: '未签约', en: 'Not signed' },
  outbound: { zh: '对外投资', en: 'Outbound' },
  dropped: { zh: '已终止', en: 'Dropped' },
};

/** Bytes of the workbook, in pieces. Amounts are in 万元; foreign money keeps its own words. */
export async function* exportPipeline(
  scope: Scope,
  pipeline: Pipeline,
  cluster: string,
  lang: Language,
): AsyncGenerator<Uint8Array> {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  const titles = await readTitles(
    scope,
    pipeline.projects.flatMap(({ stageRecordId, progress }) => [
      ...(stageRecordId === null ? [] : [stageRecordId]),
      progress.recordId,
    ]),
  );
  const rows = pipeline.projects.map((project) => rowOf(project, titles, lang));
  yield* writeXlsx([
    { name: t('项目推进', 'Pipeline'), columns: columnsOf(lang), rows },
    {
      name: t('比率', 'Rates'),
      columns: [
        { header: t('比率', 'Rate'), type: 'text' },
        { header: t('数值', 'Value'), type: 'number' },
        { header: t('分子', 'Numerator'), type: 'number' },
        { header: t('分母', 'Denominator'), type: 'number' },
        { header: t('口径', 'Definition'), type: 'text' },
      ],
      rows: pipeline.rates.map((rate): ExportCell[] => [
        rate[lang],
        rate.value === null ? null : Math.round(rate.value * 10_000) / 10_000,
        rate.numerator,
        rate.denominator,
        rate.definition[lang],
      ]),
    },
    scopeSheet([
      [t('集群', 'Cluster'), cluster],
      [t('截至', 'As of'), pipeline.asOf],
      [t('项目数', 'Projects'), String(pipeline.total)],
      [
        t('引进投资合计（万元）', 'Inbound investment (10,000 yuan)'),
        toTenThousands(pipeline.signedTotal),
      ],
      ...pipeline.leftOut.map(
        ({ because, projects, yuan }) =>
          [
            t(`未计入：${reasonNames[because].zh}`, `Left out: ${reasonNames[because].en}`),
            t(
              `${projects} 个，${toTenThousands(yuan)} 万元`,
              `${projects}, ${toTenThousands(yuan)} × 10,000 yuan`,
            ),
          ] as const,
      ),
      ...pipeline.foreign.map(
        ({ currency, amount, projects }) =>
          [
            t('外币', 'Foreign money'),
            t(`${currency} ${amount}（${projects} 个）`, `${currency} ${amount} (${projects})`),
          ] as const,
      ),
      [
        t('亮灯规则', 'Lights'),
        t(
          `${pipeline.lights.yellow} 天无进展黄灯，${pipeline.lights.red} 天红灯，${pipeline.lights.remove} 天建议移出`,
          `${pipeline.lights.yellow} days without progress: yellow, ${pipeline.lights.red}: red, ${pipeline.lights.remove}: to be removed`,
        ),
      ],
      ...pipeline.rules.map((rule) => [t('计数规则', 'Rule'), rule[lang]] as const),
    ]),
  ]);
}

function columnsOf(lang: Language): ExportColumn[] {
  const text = (zh: string, en: string): ExportColumn => ({
    header: lang === 'zh' ? zh : en,
    type: 'text',
  });
  const number = (zh: string, en: string): ExportColumn => ({ ...text(zh, en), type: 'number' });
  const field = (key: string): ExportColumn => {
    const { zh = key, en = key } = findField(key) ?? {};
    return text(zh, en);
  };
  return [
    number('编号', 'Number'),
    text('项目', 'Project'),
    field('owner'),
    field('city'),
    field('district'),
    field('department'),
    text('阶段', 'Stage'),
    text('起于', 'Since'),
    text('亮灯', 'Light'),
    number('无进展天数', 'Days idle'),
    text('最近进展', 'Last progress'),
    text('进展内容', 'What moved'),
    field('signed'),
    ...due.flatMap((milestone) => {
      const { actual, planned = '', promised = '' } = milestoneKeys[milestone];
      const { zh = '', en = '' } = findField(actual) ?? {};
      return [
        field(planned),
        field(promised),
        field(actual),
        number(`${zh}逾期（天）`, `${en}: days late`),
      ];
    }),
    field('completed'),
    field('dropped'),
    number('协议总投资（万元）', 'Promised (10,000 yuan)'),
    number('增资（万元）', 'Increases (10,000 yuan)'),
    number('到位资金（万元）', 'In place (10,000 yuan)'),
    number('完成投资（万元）', 'Invested (10,000 yuan)'),
    text('外币', 'Foreign money'),
    text('计入', 'Counted'),
    text('阶段来源', 'Source of the stage'),
    text('进展来源', 'Source of the progress'),
  ];
}

function rowOf(
  project: PipelineProject,
  titles: ReadonlyMap<number, string>,
  lang: Language,
): ExportCell[] {
  const { dates, investment, progress, light } = project;
  const actual = (milestone: Milestone): ExportCell => dates[milestone]?.actual?.value;
  const foreign = [
    investment.promised,
    ...investment.increases,
    investment.inPlace,
    investment.done,
  ]
    .filter((proven) => proven !== null && yuanOf(proven) === null)
    .map((proven) => proven?.value);
  const wan = (yuan: string | null): ExportCell => (yuan === null ? null : toTenThousands(yuan));
  return [
    project.entityId,
    project.name,
    project.owner,
    project.city,
    project.district,
    project.department?.value,
    stageNames.project[project.stage]?.[lang] ?? project.stage,
    project.since,
    light ? lightNames[light][lang] : null,
    project.idle,
    progress.on,
    progress[lang],
    actual('signed'),
    ...due.flatMap((milestone): ExportCell[] => {
      const own = dates[milestone];
      return [own?.planned?.value, own?.promised?.value, own?.actual?.value, own?.late];
    }),
    actual('completed'),
    actual('dropped'),
    wan(yuanOf(investment.promised)),
    investment.increases.length > 0 ? wan(addUp(investment.increases.map(yuanOf))) : null,
    wan(yuanOf(investment.inPlace)),
    wan(yuanOf(investment.done)),
    foreign.join(lang === 'zh' ? '、' : ', '),
    reasonNames[project.counting.because][lang],
    project.stageRecordId === null ? null : titles.get(project.stageRecordId),
    titles.get(progress.recordId),
  ];
}

/** Titles of the records' sources; a page that was taken down is named by its number. */
async function readTitles(
  { db, clusterId }: Scope,
  recordIds: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ recordId: number; title: string }>`
    select r.record_id, case when p.state = 'removed' then '快照 ' || s.snapshot_id || '（已下架）'
      else s.title end as title
    from unnest(${idArray([...new Set(recordIds)])}) as wanted
    join record r on r.cluster_id = ${clusterId} and r.record_id = wanted
    join source s on s.cluster_id = r.cluster_id and s.source_id = r.source_id
    left join snapshot p on p.cluster_id = s.cluster_id and p.snapshot_id = s.snapshot_id`.execute(
    db,
  );
  return new Map(rows.map(({ recordId, title }) => [recordId, title]));
}
