// 时间线: the rows in their order, under headings when asked for.
import type { PipelineProject } from '../../../../schema/pipeline.ts';
import { projectStages } from '../../../../schema/stage.ts';
import type { Pair } from '../../../text/language.tsx';
import { findWorst } from '../lateness.ts';
import type { Grouping } from '../pipeline-search.ts';
import { stageName } from '../pipeline-words.ts';

export interface RowGroup {
  key: string;
  /** Null: the rows stand without headings. */
  name: Pair | null;
  projects: PipelineProject[];
}

function firstDate({ dates }: PipelineProject): string {
  const values = Object.values(dates).flatMap((date) =>
    [date?.actual, date?.promised, date?.planned].flatMap((one) => (one ? [one.value] : [])),
  );
  return dates.signed?.actual?.value ?? values.toSorted()[0] ?? '';
}

/** By signing (else the first date known), those without a date last; or the latest first. */
export function sortRows(
  projects: readonly PipelineProject[],
  rank: 'late' | undefined,
): PipelineProject[] {
  if (rank === 'late')
    return projects.toSorted((a, b) => (findWorst(b)?.days ?? 0) - (findWorst(a)?.days ?? 0));
  return projects.toSorted((a, b) => {
    const [x, y] = [firstDate(a), firstDate(b)];
    if (x === '' || y === '') return Number(x === '') - Number(y === '');
    return x < y ? -1 : Number(x > y);
  });
}

const unknown: Pair = { zh: '未注明', en: 'Not given' };

function keyOf(project: PipelineProject, group: Grouping): string {
  if (group === 'stage') return project.stage;
  if (group === 'city') return project.city ?? '';
  return project.dates.signed?.actual?.value.slice(0, 4) ?? '';
}

function nameOf(key: string, group: Grouping): Pair {
  if (key === '') return group === 'year' ? { zh: '未签约', en: 'Not signed' } : unknown;
  if (group === 'stage') {
    const stage = projectStages.find((one) => one === key);
    return stage ? stageName(stage) : { zh: key, en: key };
  }
  return group === 'year' ? { zh: `${key}年签约`, en: `Signed in ${key}` } : { zh: key, en: key };
}

export function groupRows(
  projects: readonly PipelineProject[],
  group: Grouping | undefined,
  rank: 'late' | undefined,
): RowGroup[] {
  const sorted = sortRows(projects, rank);
  if (!group) return [{ key: 'all', name: null, projects: sorted }];
  const groups = new Map<string, PipelineProject[]>();
  for (const project of sorted) {
    const key = keyOf(project, group);
    groups.set(key, [...(groups.get(key) ?? []), project]);
  }
  const place = (key: string) =>
    group === 'stage' ? projectStages.findIndex((stage) => stage === key) : 0;
  return [...groups]
    .map(([key, found]) => ({ key, name: nameOf(key, group), projects: found }))
    .toSorted(
      (a, b) =>
        // What is not known stands last.
        Number(a.key === '') - Number(b.key === '') ||
        place(a.key) - place(b.key) ||
        a.key.localeCompare(b.key, 'zh'),
    );
}
