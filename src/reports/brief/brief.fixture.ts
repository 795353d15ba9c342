// Invented material of a week, for the tests of composing and writing.
import type { PipelineProject } from '../../schema/pipeline.ts';
import type { BriefMaterial, Cited, RegisterChange, ReportedStory } from './material.ts';

export function pageOf(id: number, url = `https://press.example/${id}.html`): Cited {
  const citation = `示例新闻[EB/OL]. 示例日报, (2025-01-20)[2025-01-21]. ${url}. 快照 ${id}`;
  return { key: `snapshot:${id}`, citation, path: `/example/snapshots/${id}`, url };
}

export function rowOf(id: number): Cited {
  const citation = `示例项目表.xlsx[DS]. 工作表“在建”第${id}行.`;
  return { key: `record:${id}`, citation, path: '/example/sources?source=1', url: null };
}

export function storyOf(id: number, more: Partial<ReportedStory> = {}): ReportedStory {
  return {
    title: `示例新闻${id}`,
    publisher: '示例日报',
    day: '2025-01-20',
    reposts: 0,
    quote: '示例换流阀项目开工。',
    entityId: null,
    page: pageOf(id),
    facts: [],
    ...more,
  };
}

export function changeOf(recordId: number, more: Partial<RegisterChange> = {}): RegisterChange {
  return {
    entityId: recordId,
    kind: 'project',
    name: '示例换流阀项目',
    key: 'stage',
    from: 'signed',
    to: 'started',
    on: '2024-03-05',
    told: '2024-03-31',
    recordId,
    register: 'building',
    ...more,
  };
}

export function projectOf(entityId: number, more: Partial<PipelineProject> = {}): PipelineProject {
  return {
    entityId,
    name: `示例项目${entityId}`,
    owner: null,
    ownerId: null,
    city: '衡阳市',
    district: null,
    department: null,
    stage: 'signed',
    stageRecordId: null,
    since: null,
    progress: { on: '2024-10-20', recordId: 900 + entityId, zh: '签约', en: 'signed' },
    idle: 98,
    light: 'red',
    dates: {},
    investment: { promised: null, increases: [], inPlace: null, done: null },
    counting: { counts: true, because: 'counts' },
    asksMove: false,
    ownerAnswer: null,
    ...more,
  };
}

export function materialOf(more: Partial<BriefMaterial> = {}): BriefMaterial {
  return {
    cluster: { slug: 'example', name: '示例集群' },
    from: '2025-01-20',
    to: '2025-01-26',
    made: new Date('2025-01-27T01:00:00Z'),
    reported: { stories: [], total: 0, reposts: 0, facts: 0 },
    changed: { records: 0, files: [], changes: [], unread: 0 },
    late: { projects: [], lights: { yellow: 60, red: 90, remove: 180 } },
    records: new Map(),
    ...more,
  };
}

export function proofsOf(ids: readonly number[]): BriefMaterial['records'] {
  return new Map(ids.map((id) => [id, { cited: rowOf(id), quote: null }]));
}
