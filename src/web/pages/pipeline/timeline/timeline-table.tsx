import { Fragment } from 'react';
import { milestones } from '../../../../schema/pipeline.ts';
import type { Milestone, PipelineProject } from '../../../../schema/pipeline.ts';
import { useText } from '../../../text/language.tsx';
import { LateWords } from '../late-words.tsx';
import { milestoneNames } from '../pipeline-words.ts';
import { ProvenFigure } from '../proven-figure.tsx';
import { markKinds } from './geometry.ts';
import type { RowGroup } from './rows.ts';
import { kindNames } from './timeline-key.tsx';

/** The same as the drawing, to be read and walked through by keyboard; every date opens its record. */
export function TimelineTable({
  groups,
  onOpen,
}: {
  groups: readonly RowGroup[];
  onOpen: (entityId: number) => void;
}) {
  const t = useText();
  const every = groups.flatMap(({ projects }) => projects);
  const shown = milestones.filter((milestone) =>
    every.some(({ dates }) => {
      const date = dates[milestone];
      return date && (date.actual ?? date.planned ?? date.promised);
    }),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it
    <div
      className="table-frame timeline-table"
      tabIndex={0}
      role="group"
      aria-label={t({ zh: '时间线表', en: 'Timeline table' })}
    >
      <table className="ruled-table small-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '项目', en: 'Project' })}</th>
            {shown.map((milestone) => (
              <th key={milestone} scope="col">
                {t(milestoneNames[milestone])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.key}>
              {group.name && (
                <tr className="group-row">
                  <th scope="rowgroup" colSpan={shown.length + 1}>
                    {t(group.name)} <span className="muted">{group.projects.length}</span>
                  </th>
                </tr>
              )}
              {group.projects.map((project) => (
                <tr key={project.entityId}>
                  <th scope="row">
                    <button
                      type="button"
                      className="row-title"
                      onClick={() => onOpen(project.entityId)}
                    >
                      {project.name}
                    </button>
                  </th>
                  {shown.map((milestone) => (
                    <td key={milestone}>
                      <Dates project={project} milestone={milestone} />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Dates({ project, milestone }: { project: PipelineProject; milestone: Milestone }) {
  const t = useText();
  const date = project.dates[milestone];
  const told = markKinds.flatMap((kind) => {
    const proven = date?.[kind];
    return proven ? [{ kind, proven }] : [];
  });
  if (!date || told.length === 0) return <span className="muted">—</span>;
  return (
    <>
      {told.map(({ kind, proven }) => (
        <small key={kind}>
          <span className="muted">{t(kindNames[kind])} </span>
          <ProvenFigure entityId={project.entityId} proven={proven} />
        </small>
      ))}
      {date.late !== null && date.late > 0 && (
        <small>
          <LateWords late={date.late} open={date.actual === null} />
        </small>
      )}
    </>
  );
}
