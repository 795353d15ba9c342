// 缺链 as workbooks: the ranked gaps, and the shortlist with its reasons.
import { gapStateNames } from '../../schema/chain.ts';
import { rungNames } from '../../schema/gaps.ts';
import type { Gaps } from '../../schema/gaps.ts';
import { stageNames } from '../../schema/stage.ts';
import type { Targets } from '../../schema/targets.ts';
import { exportTable } from '../export/export-table.ts';
import type { ExportTable } from '../export/table.ts';

type Language = 'zh' | 'en';

export function exportGaps(
  gaps: Gaps,
  cluster: string,
  lang: Language,
): AsyncGenerator<Uint8Array> {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  const names = new Map(gaps.gaps.map((gap) => [gap.segment, gap[lang]]));
  const table: ExportTable = {
    columns: [
      { header: t('序号', 'Rank'), type: 'number' },
      { header: t('环节', 'Segment'), type: 'text' },
      { header: t('类别', 'Class'), type: 'text' },
      { header: t('理由', 'Reasons'), type: 'text' },
      { header: t('受影响产出（万元）', 'Revenue at stake (10,000 yuan)'), type: 'number' },
      { header: t('占集群营收', 'Share of revenue'), type: 'number' },
      { header: t('其中必停（万元）', 'Stops for certain (10,000 yuan)'), type: 'number' },
      { header: t('依赖它的环节', 'Depending segments'), type: 'text' },
      { header: t('在册企业', 'Makers'), type: 'number' },
      { header: 'HHI', type: 'number' },
      { header: t('区位商', 'LQ'), type: 'number' },
      { header: t('本地配套率', 'Local supply rate'), type: 'number' },
      { header: t('配套率口径', 'Rate by'), type: 'text' },
      { header: t('最近供应', 'Nearest supply'), type: 'text' },
      { header: t('距离（公里）', 'Distance (km)'), type: 'number' },
      { header: t('拟引进', 'Targets'), type: 'number' },
      { header: t('名录候选', 'Listed elsewhere'), type: 'number' },
      { header: t('在建拟建项目', 'Projects'), type: 'number' },
    ],
    rows: gaps.gaps.map((gap, index) => {
      const near = gap.ladder.find(({ count }) => count > 0);
      const rate = gap.supplyRate;
      return [
        index + 1,
        gap[lang],
        gapStateNames[gap.state][lang],
        gap.reasons.map((reason) => reason[lang]).join(t('；', '; ')),
        tenThousands(gap.stake.revenue),
        rounded(gap.stake.share),
        tenThousands(gap.stake.stops),
        gap.stake.dependents
          .slice(0, 10)
          .map(({ segment }) => names.get(segment) ?? segment)
          .join(t('、', ', ')),
        gap.makers,
        rounded(gap.hhi),
        rounded(gap.lq),
        rounded(rate?.rate ?? null),
        rate ? (rate.basis === 'spend' ? t('采购额', 'spend') : t('投入项', 'slots')) : null,
        near
          ? [rungNames[near.rung][lang], near.nearest?.name].filter(Boolean).join(t('：', ': '))
          : null,
        near?.nearest?.km ?? null,
        gap.targets,
        gap.listed,
        gap.projects,
      ];
    }),
    scope: [
      [t('集群', 'Cluster'), cluster],
      [t('数据日期', 'As of'), gaps.asOf],
      [
        t('范围', 'Scope'),
        t(
          `现有企业 ${gaps.scope.enterprises} 家，其中 ${gaps.scope.withRevenue} 家有营收`,
          `${gaps.scope.enterprises} enterprises, ${gaps.scope.withRevenue} with revenue`,
        ),
      ],
      [
        t('检索名录', 'Directory'),
        t(
          `${gaps.scope.directory.enterprises} 家，其中本集群各市 ${gaps.scope.directory.local} 家`,
          `${gaps.scope.directory.enterprises}, ${gaps.scope.directory.local} in the cluster's cities`,
        ),
      ],
      [
        t('口径', 'Method'),
        t(
          '企业营收按其所在环节均分；受影响产出按配方折算，一家企业至多计一次；必停指任何配方都离不开',
          'Revenue is shared equally over an enterprise’s segments; stake counts recipes by weight and each enterprise at most once',
        ),
      ],
    ],
  };
  return exportTable(table, 'xlsx', t('缺口清单', 'Gaps'));
}

export function exportTargets(
  targets: Targets,
  cluster: string,
  asOf: string,
  lang: Language,
): AsyncGenerator<Uint8Array> {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  const names = new Map(targets.segments.map((one) => [one.segment, one[lang]]));
  const chosen = new Map(targets.shortlist.chosen.map(({ entityId }, at) => [entityId, at + 1]));
  const table: ExportTable = {
    columns: [
      { header: t('短名单次序', 'Shortlist'), type: 'number' },
      { header: t('企业', 'Enterprise'), type: 'text' },
      { header: t('省份', 'Province'), type: 'text' },
      { header: t('市州', 'City'), type: 'text' },
      { header: t('距离（公里）', 'Distance (km)'), type: 'number' },
      { header: t('阶段', 'Stage'), type: 'text' },
      { header: t('可补环节', 'Fills'), type: 'text' },
      { header: t('得分', 'Score'), type: 'number' },
      { header: t('契合度', 'Fit'), type: 'number' },
      { header: t('补链价值', 'Gain'), type: 'number' },
      { header: t('可达性', 'Reach'), type: 'number' },
      { header: t('理由', 'Reasons'), type: 'text' },
      { header: t('与本地龙头同业', 'Rivals of local leaders'), type: 'text' },
    ],
    rows: targets.candidates.map((one) => [
      chosen.get(one.entityId) ?? null,
      one.name,
      one.province,
      one.city,
      one.km,
      one.stage ? (stageNames.enterprise[one.stage]?.[lang] ?? one.stage) : null,
      one.segments.map((id) => names.get(id) ?? id).join(t('、', ', ')),
      rounded(one.score),
      rounded(one.fit.score),
      rounded(one.gain.score),
      rounded(one.reach.score),
      [one.fit, one.gain, one.reach]
        .flatMap(({ reasons }) => reasons.map((reason) => reason[lang]))
        .join(t('；', '; ')),
      one.rivals.map(({ name }) => name).join(t('、', ', ')),
    ]),
    scope: [
      [t('集群', 'Cluster'), cluster],
      [t('数据日期', 'As of'), asOf],
      [
        t('候选', 'Candidates'),
        t(
          `${targets.total} 家，列出 ${targets.candidates.length} 家；短名单 ${chosen.size} 家，不低于最优的 ${rounded(targets.shortlist.share * 100)}%`,
          `${targets.total}, ${targets.candidates.length} listed; shortlist of ${chosen.size}, at least ${rounded(targets.shortlist.share * 100)}% of the best`,
        ),
      ],
    ],
  };
  return exportTable(table, 'xlsx', t('招引名单', 'Targets'));
}

function tenThousands(yuan: string): number {
  return Math.round(Number(yuan) / 100) / 100;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
