// Which milestones of a project are late, by how much and against what.
import { milestones } from '../../../schema/pipeline.ts';
import type { Milestone, PipelineProject, Proven } from '../../../schema/pipeline.ts';

export interface Lateness {
  milestone: Milestone;
  /** More than 0. */
  days: number;
  /** The date that it missed: the promised one, else the planned one. */
  due: Proven;
  basis: 'promised' | 'planned';
  /** It has not been reached yet. */
  open: boolean;
}

/** Milestones past their date, in the order of a project's life. */
export function listLate({ dates }: Pick<PipelineProject, 'dates'>): Lateness[] {
  return milestones.flatMap((milestone) => {
    const date = dates[milestone];
    const due = date?.promised ?? date?.planned;
    if (!date || !due || date.late === null || date.late <= 0) return [];
    return [
      {
        milestone,
        days: date.late,
        due,
        basis: date.promised ? ('promised' as const) : ('planned' as const),
        open: date.actual === null,
      },
    ];
  });
}

/** Those still to be reached; a dropped project owes nothing any more. */
export function listOverdue(project: Pick<PipelineProject, 'dates' | 'stage'>): Lateness[] {
  if (project.stage === 'dropped') return [];
  return listLate(project).filter(({ open }) => open);
}

/** The milestone that is overdue the longest. */
export function findWorst(project: Pick<PipelineProject, 'dates' | 'stage'>): Lateness | undefined {
  return listOverdue(project).toSorted((a, b) => b.days - a.days)[0];
}
