// 逾期与预警: projects that are behind a promised or planned day, and those on which nothing moves.
import { findField } from '../../../schema/field.ts';
import { lightNames, milestoneKeys, milestones } from '../../../schema/pipeline.ts';
import type { Light, Milestone, PipelineProject } from '../../../schema/pipeline.ts';
import { formatDate } from '../../../schema/words/date.ts';
import type { BriefMaterial, Proofs } from '../material.ts';
import type { Draft } from './source-list.ts';
import { nameWords } from './words.ts';
import type { Pair } from './words.ts';

interface Behind extends Pair {
  days: number;
  recordId: number;
  key: string;
}

const gravity: Record<Light, number> = { remove: 3, red: 2, yellow: 1, green: 0 };

/** Those that a brief names: behind a day of theirs that has not come true, or under a light. */
export function isLate(project: PipelineProject): boolean {
  return lightOf(project) !== undefined || behindOf(project).length > 0;
}

/** Records that the lines of these projects lean on. */
export function recordsOfLate(projects: readonly PipelineProject[]): number[] {
  return projects.flatMap((project) => [
    ...behindOf(project).map(({ recordId }) => recordId),
    ...(lightOf(project) ? [project.progress.recordId] : []),
  ]);
}

/** The gravest light first, then the longest behind. */
export function lateLines({ late, records }: Pick<BriefMaterial, 'late' | 'records'>): Draft[] {
  return sortLate(late.projects).map((project) => lateLine(project, records));
}

export function sortLate(projects: readonly PipelineProject[]): PipelineProject[] {
  const key = (project: PipelineProject): number[] => [
    gravity[lightOf(project) ?? 'green'],
    Math.max(0, ...behindOf(project).map(({ days }) => days)),
    project.idle,
  ];
  return projects.filter(isLate).toSorted((one, two) => {
    const [left, right] = [key(one), key(two)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? one.entityId - two.entityId : (right[at] ?? 0) - (left[at] ?? 0);
  });
}

function lightOf({ light }: PipelineProject): Exclude<Light, 'green'> | undefined {
  return light === null || light === 'green' ? undefined : light;
}

/** Steps whose promised (else planned) day has passed; one that came true late is late no more. */
function behindOf({ stage, dates }: PipelineProject): Behind[] {
  if (stage === 'dropped') return [];
  return milestones.flatMap((milestone) => behind(milestone, dates[milestone]) ?? []);
}

function behind(
  milestone: Milestone,
  date: PipelineProject['dates'][Milestone],
): Behind | undefined {
  if (!date || date.actual || date.late === null || date.late <= 0) return undefined;
  const due = date.promised ?? date.planned;
  const key = milestoneKeys[milestone][date.promised ? 'promised' : 'planned'];
  const field = key === undefined ? undefined : findField(key);
  if (!due || !field) return undefined;
  return {
    zh: `${field.zh}${formatDate(due.value, 'zh')}，已逾期${date.late}天`,
    en: `${field.en.toLowerCase()} ${formatDate(due.value, 'en')}, ${date.late} days late`,
    days: date.late,
    recordId: due.recordId,
    key: due.key,
  };
}

/** 示例项目（衡阳市）：约定开工2024年3月1日，已逾期120天；红灯，95天无进展，最近进展为2024年3月5日签约。 */
function lateLine(project: PipelineProject, records: Proofs): Draft {
  const { name, city, entityId, idle, progress } = project;
  const behind = behindOf(project);
  const light = lightOf(project);
  const parts: Pair[] = [...behind];
  if (light) {
    parts.push({
      zh: `${lightNames[light].zh}，${idle}天无进展，最近进展为${formatDate(progress.on, 'zh')}${nameWords(progress.zh)}`,
      en: `${lightNames[light].en.toLowerCase()}, no progress for ${idle} days, last on ${formatDate(progress.on, 'en')}: ${nameWords(progress.en)}`,
    });
  }
  const said = nameWords(name);
  const place = city ? nameWords(city) : '';
  return {
    zh: `${said}${place && `（${place}）`}：${parts.map(({ zh }) => zh).join('；')}。`,
    en: `${said}${place && ` (${place})`}: ${parts.map(({ en }) => en).join('; ')}.`,
    quote: null,
    recordId: behind[0]?.recordId ?? progress.recordId,
    entityId,
    key: behind[0]?.key ?? null,
    cited: recordsOfLate([project]).flatMap((recordId) => records.get(recordId)?.cited ?? []),
  };
}
