// Invented projects for the tests of the screens.
import type { PipelineProject, Proven } from '../../../schema/pipeline.ts';

export function proven(value: string, key = 'signed', recordId = 1): Proven {
  return { value, key, recordId };
}

export function project(entityId: number, change: Partial<PipelineProject> = {}): PipelineProject {
  return {
    entityId,
    name: `示例项目${entityId}`,
    owner: '示例电气',
    ownerId: null,
    city: '衡阳市',
    district: null,
    department: null,
    stage: 'signed',
    stageRecordId: 1,
    since: '2024-03-01',
    progress: { on: '2024-03-01', recordId: 1, zh: '签约', en: 'signed' },
    idle: 10,
    light: 'green',
    dates: {},
    investment: { promised: null, increases: [], inPlace: null, done: null },
    counting: { counts: true, because: 'counts' },
    asksMove: false,
    ownerAnswer: null,
    ...change,
  };
}

/** A milestone that was due on a day and is `late` days late. */
export function due(
  promised: string | null,
  planned: string | null,
  actual: string | null,
  late: number | null,
): NonNullable<PipelineProject['dates']['started']> {
  const prove = (value: string | null) => (value === null ? null : proven(value));
  return { promised: prove(promised), planned: prove(planned), actual: prove(actual), late };
}
