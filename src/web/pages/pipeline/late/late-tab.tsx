import { DownloadOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { Pipeline } from '../../../../schema/pipeline.ts';
import { pipelineFileUrl } from '../../../api-pipeline.ts';
import { EmptyNote } from '../../../components/empty-note.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../text/language.tsx';
import { useView } from '../../../use-view.ts';
import { toQuestion, usePipelineSearch } from '../use-pipeline.ts';
import { chooseLate, sortLate } from './late-rows.ts';
import { LateTable } from './late-table.tsx';
import { LightRulesBar } from './light-rules-bar.tsx';

/** 逾期: what is past its date or has not moved for too long, and whose it is. */
export function LateTab({ pipeline }: { pipeline: Pipeline }) {
  const t = useText();
  const { cluster, asOf } = useView();
  const [search, change] = usePipelineSearch();
  const { late, sort, order = 'desc' } = search;
  const overdue = chooseLate(pipeline.projects, true).length;
  const all = chooseLate(pipeline.projects, false);
  const chosen = late ? chooseLate(pipeline.projects, true) : all;
  return (
    <>
      <LightRulesBar rules={pipeline.lights} />
      <div className="pipeline-bar">
        <Segmented<'all' | 'late'>
          aria-label={t({ zh: '列出哪些', en: 'Which are listed' })}
          value={late ? 'late' : 'all'}
          options={[
            {
              value: 'all',
              label: t({ zh: `逾期或亮灯 ${all.length}`, en: `Late or lit ${all.length}` }),
            },
            { value: 'late', label: t({ zh: `只看逾期 ${overdue}`, en: `Overdue ${overdue}` }) },
          ]}
          onChange={(next) => change({ late: next === 'late' ? '1' : undefined })}
        />
        <Button
          icon={<Icon of={DownloadOutlined} />}
          href={pipelineFileUrl(cluster, {
            ...toQuestion(search, asOf),
            ...(late && { late: true }),
          })}
          download
        >
          {t({ zh: '导出 Excel', en: 'Export to Excel' })}
        </Button>
      </div>
      {chosen.length === 0 ? (
        <EmptyNote
          title={
            late
              ? t({
                  zh: '没有项目超过约定或计划的时间。',
                  en: 'No project is past what was promised or planned.',
                })
              : t({
                  zh: '没有逾期的项目，也没有项目亮灯。',
                  en: 'No project is late, and none has a light.',
                })
          }
        />
      ) : (
        <LateTable
          rows={sortLate(chosen, sort, order)}
          sorting={{
            sort,
            order,
            onSort: (next, by) => change({ sort: next, order: next && by }, { replace: true }),
          }}
          onOpen={(entityId) => change({ project: String(entityId) })}
        />
      )}
    </>
  );
}
