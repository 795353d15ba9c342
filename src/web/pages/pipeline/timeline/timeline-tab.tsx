import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Pipeline } from '../../../../schema/pipeline.ts';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../text/language.tsx';
import type { Pair } from '../../../text/language.tsx';
import type { Grouping } from '../pipeline-search.ts';
import { usePipelineSearch } from '../use-pipeline.ts';
import { listMarks } from './geometry.ts';
import { groupRows } from './rows.ts';
import { TimelineChart } from './timeline-chart.tsx';
import { TimelineKey } from './timeline-key.tsx';
import { TimelineTable } from './timeline-table.tsx';

const groupNames: Record<Grouping, Pair> = {
  stage: { zh: '按阶段分组', en: 'Group by stage' },
  city: { zh: '按市州分组', en: 'Group by city' },
  year: { zh: '按签约年份分组', en: 'Group by year signed' },
};

/** 时间线: what was planned and promised against what came true, a row a project. */
export function TimelineTab({ pipeline }: { pipeline: Pipeline }) {
  const t = useText();
  const [{ group, rank }, change] = usePipelineSearch();
  const [asTable, setAsTable] = useState(false);
  // What has no date at all has no place in a drawing; the table lists it.
  const dated = pipeline.projects.filter((project) => listMarks(project).length > 0);
  const undated = pipeline.projects.length - dated.length;
  const groups = groupRows(asTable ? pipeline.projects : dated, group, rank);
  const open = (entityId: number) => change({ project: String(entityId) });
  return (
    <section className="panel timeline" aria-label={t({ zh: '时间线', en: 'Timeline' })}>
      <div className="pipeline-bar">
        <div className="pipeline-tools">
          <Select<Grouping | 'none'>
            className="pipeline-select"
            aria-label={t({ zh: '分组', en: 'Groups' })}
            value={group ?? 'none'}
            popupMatchSelectWidth={false}
            options={[
              { value: 'none', label: t({ zh: '不分组', en: 'No groups' }) },
              ...(Object.keys(groupNames) as Grouping[]).map((value) => ({
                value,
                label: t(groupNames[value]),
              })),
            ]}
            onChange={(next) => change({ group: next === 'none' ? undefined : next })}
          />
          <Segmented<'signed' | 'late'>
            aria-label={t({ zh: '排序', en: 'Order' })}
            value={rank ?? 'signed'}
            options={[
              { value: 'signed', label: t({ zh: '按签约先后', en: 'By signing' }) },
              { value: 'late', label: t({ zh: '按逾期天数', en: 'By days overdue' }) },
            ]}
            onChange={(next) => change({ rank: next === 'late' ? 'late' : undefined })}
          />
        </div>
        <Button
          type="text"
          icon={asTable ? <Icon of={BarChartOutlined} /> : <Icon of={TableOutlined} />}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t({ zh: '看图', en: 'Chart' }) : t({ zh: '看表', en: 'Table' })}
        </Button>
      </div>
      {asTable ? (
        <TimelineTable groups={groups} onOpen={open} />
      ) : (
        <>
          <TimelineKey />
          {dated.length > 0 && <TimelineChart groups={groups} asOf={pipeline.asOf} onOpen={open} />}
          {undated > 0 && (
            <p className="muted timeline-undated">
              {t({
                zh: `另有 ${undated} 个项目没有任何时间节点，画不出来，列在“看表”里。`,
                en: `${undated} more have no date at all and cannot be drawn; the table lists them.`,
              })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
