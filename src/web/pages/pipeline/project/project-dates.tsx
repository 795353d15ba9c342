import { milestones } from '../../../../schema/pipeline.ts';
import type { PipelineProject, Proven } from '../../../../schema/pipeline.ts';
import { useText } from '../../../text/language.tsx';
import { LateWords } from '../late-words.tsx';
import { milestoneNames } from '../pipeline-words.ts';
import { ProvenFigure } from '../proven-figure.tsx';

/** Planned, promised and actual dates of every milestone, each with its record. */
export function ProjectDates({ project }: { project: PipelineProject }) {
  const t = useText();
  const known = milestones.filter((milestone) => {
    const date = project.dates[milestone];
    return date && (date.actual ?? date.planned ?? date.promised);
  });
  const cell = (proven: Proven | null | undefined) =>
    proven ? (
      <ProvenFigure entityId={project.entityId} proven={proven} />
    ) : (
      <span className="muted">—</span>
    );
  if (known.length === 0)
    return (
      <section>
        <h3>{t({ zh: '时间节点', en: 'Dates' })}</h3>
        <p className="muted">
          {t({ zh: '没有来源给出时间节点。', en: 'No source gives a date.' })}
        </p>
      </section>
    );
  return (
    <section>
      <h3>{t({ zh: '时间节点', en: 'Dates' })}</h3>
      <div className="scroll-frame">
        <table className="ruled-table small-table project-dates">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '节点', en: 'Milestone' })}</th>
              <th scope="col">{t({ zh: '计划', en: 'Planned' })}</th>
              <th scope="col">{t({ zh: '约定', en: 'Promised' })}</th>
              <th scope="col">{t({ zh: '实际', en: 'Actual' })}</th>
              <th scope="col">{t({ zh: '早晚', en: 'Late by' })}</th>
            </tr>
          </thead>
          <tbody>
            {known.map((milestone) => {
              const date = project.dates[milestone];
              return (
                <tr key={milestone}>
                  <th scope="row">{t(milestoneNames[milestone])}</th>
                  <td>{cell(date?.planned)}</td>
                  <td>{cell(date?.promised)}</td>
                  <td>{cell(date?.actual)}</td>
                  <td>
                    <LateWords late={date?.late ?? null} open={date?.actual === null} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
