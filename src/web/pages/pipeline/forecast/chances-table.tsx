import { Button } from 'antd';
import { useState } from 'react';
import type { Forecast } from '../../../../schema/pipeline.ts';
import { formatCount } from '../../../format/count.ts';
import { useText } from '../../../text/language.tsx';
import { formatRate } from '../../gaps/gap-words.ts';
import { milestoneNames, sayDays } from '../pipeline-words.ts';
import { usePipelineSearch } from '../use-pipeline.ts';

/** Listed unasked. */
const FIRST = 20;

/** Every open project with its chance to get there within a year, the surest first. */
export function ChancesTable({ forecast: { projects, to } }: { forecast: Forecast }) {
  const t = useText();
  const [, change] = usePipelineSearch();
  const [all, setAll] = useState(false);
  const step = milestoneNames[to];
  const sorted = projects.toSorted((a, b) => b.withinYear - a.withinYear || a.days - b.days);
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <section className="panel" aria-labelledby="chances">
      <h2 id="chances">
        {t({
          zh: `还没有${step.zh}的项目，一年内${step.zh}的机会`,
          en: 'Open projects: the chance to get there within a year',
        })}
      </h2>
      {sorted.length === 0 ? (
        <p className="muted">
          {t({ zh: '没有还在等的项目。', en: 'No project is still waiting.' })}
        </p>
      ) : (
        <>
          <p className="muted">
            {t({
              zh: '只按签约至今的天数估计：同样等了这么久的项目里，一年内走到这一步的比例。',
              en: 'By the days since signing alone: of projects that had waited as long, the share that got there within a year.',
            })}
          </p>
          <ul className="chances">
            {shown.map((project) => (
              <li key={project.entityId}>
                <button
                  type="button"
                  className="row-title"
                  onClick={() => change({ project: String(project.entityId) })}
                >
                  {project.name}
                </button>
                <small className="muted">
                  {t({
                    zh: `签约 ${sayDays(project.days, 'zh')}`,
                    en: `signed ${sayDays(project.days, 'en')} ago`,
                  })}
                </small>
                <span className="funnel-bar" aria-hidden>
                  <i style={{ width: `${100 * project.withinYear}%` }} />
                </span>
                <strong className="number">{formatRate(project.withinYear)}</strong>
              </li>
            ))}
          </ul>
          {sorted.length > shown.length && (
            <Button type="text" onClick={() => setAll(true)}>
              {t({
                zh: `看全部 ${formatCount(sorted.length)} 个`,
                en: `Show all ${formatCount(sorted.length)}`,
              })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
