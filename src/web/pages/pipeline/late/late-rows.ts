// 逾期: which projects are listed, and in what order.
import { lights, milestones } from '../../../../schema/pipeline.ts';
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { findWorst, listOverdue } from '../lateness.ts';
import type { LateSort } from '../pipeline-search.ts';

function hasLight({ light }: PipelineProject): boolean {
  return light !== null && light !== 'green';
}

/** Overdue ones, and unless `overdueOnly` those that have not moved for too long. */
export function chooseLate(
  projects: readonly PipelineProject[],
  overdueOnly: boolean,
): PipelineProject[] {
  return projects.filter(
    (project) => listOverdue(project).length > 0 || (!overdueOnly && hasLight(project)),
  );
}

const measures: Record<
  Exclude<LateSort, 'name'>,
  (project: PipelineProject) => number | undefined
> = {
  late: (project) => findWorst(project)?.days,
  milestone: (project) => {
    const worst = findWorst(project);
    return worst && milestones.indexOf(worst.milestone);
  },
  light: ({ light }) => (light === null ? undefined : lights.indexOf(light)),
  idle: ({ idle }) => idle,
  progress: ({ progress }) => Date.parse(progress.on) || undefined,
};

/** Without a column: the latest first, then the longest without progress. What is not known stands last either way. */
export function sortLate(
  projects: readonly PipelineProject[],
  sort: LateSort | undefined,
  order: 'asc' | 'desc',
): PipelineProject[] {
  if (!sort)
    return projects.toSorted(
      (a, b) =>
        (findWorst(b)?.days ?? 0) - (findWorst(a)?.days ?? 0) ||
        b.idle - a.idle ||
        a.entityId - b.entityId,
    );
  const sign = order === 'asc' ? 1 : -1;
  if (sort === 'name')
    return projects.toSorted((a, b) => sign * a.name.localeCompare(b.name, 'zh'));
  const measure = measures[sort];
  return projects.toSorted((a, b) => {
    const [x, y] = [measure(a), measure(b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    return sign * (x - y);
  });
}
