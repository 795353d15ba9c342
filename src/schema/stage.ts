// Stages of enterprises and projects, and the registers, which are views by stage.
import { z } from 'zod';

/** `listed` says only that a list names the enterprise: nothing of how it stands to the cluster. */
export const enterpriseStages = [
  'listed',
  'candidate',
  'contacted',
  'visited',
  'talks',
  'signed',
  'operating',
  'dropped',
] as const;
export const projectStages = [
  'lead',
  'talks',
  'signed',
  'started',
  'building',
  'producing',
  'at-capacity',
  'dropped',
] as const;
export const stageSchema = z.enum([...new Set([...enterpriseStages, ...projectStages])]);
export type Stage = z.infer<typeof stageSchema>;

export const entityKindSchema = z.enum(['enterprise', 'project', 'cluster']);
export type EntityKind = z.infer<typeof entityKindSchema>;

/** 一图四库 的四库：现有企业、拟引进企业、在建项目、拟建项目。 */
export const registers = ['existing', 'target', 'building', 'planned'] as const;
/**
 * `completed` (投产、达产), `dropped` (终止) and `directory` (企业名录: enterprises that are merely on
 * lists, to search for gaps) are shown beside the four, never inside them.
 */
export const registerSchema = z.enum([...registers, 'completed', 'dropped', 'directory']);
export type Register = z.infer<typeof registerSchema>;

/** What an import may be told its rows are; `cluster` rows are indicators of the cluster itself. */
export const importRegisterSchema = z.enum([...registers, 'directory', 'cluster']);
export type ImportRegister = z.infer<typeof importRegisterSchema>;

export const stageNames: Record<EntityKind, Partial<Record<Stage, { zh: string; en: string }>>> = {
  enterprise: {
    listed: { zh: '在册名录', en: 'Listed' },
    candidate: { zh: '候选', en: 'Candidate' },
    contacted: { zh: '已联系', en: 'Contacted' },
    visited: { zh: '已走访', en: 'Visited' },
    talks: { zh: '洽谈', en: 'In talks' },
    signed: { zh: '签约', en: 'Signed' },
    operating: { zh: '在营', en: 'Operating' },
    dropped: { zh: '终止', en: 'Dropped' },
  },
  project: {
    lead: { zh: '谋划', en: 'Lead' },
    talks: { zh: '洽谈', en: 'In talks' },
    signed: { zh: '签约', en: 'Signed' },
    started: { zh: '开工', en: 'Started' },
    building: { zh: '建设', en: 'Building' },
    producing: { zh: '投产', en: 'Producing' },
    'at-capacity': { zh: '达产', en: 'At capacity' },
    dropped: { zh: '终止', en: 'Dropped' },
  },
  cluster: {},
};

export const registerNames: Record<Register, { zh: string; en: string }> = {
  existing: { zh: '现有企业', en: 'Existing enterprises' },
  target: { zh: '拟引进企业', en: 'Target enterprises' },
  building: { zh: '在建项目', en: 'Projects under construction' },
  planned: { zh: '拟建项目', en: 'Planned projects' },
  completed: { zh: '投产项目', en: 'Completed projects' },
  dropped: { zh: '已终止', en: 'Dropped' },
  directory: { zh: '企业名录', en: 'Enterprise directory' },
};

/** The register in which an entity of this kind stands at this stage; the cluster itself stands in none. */
export function registerOf(kind: EntityKind, stage: Stage | undefined): Register | undefined {
  if (kind === 'cluster') return undefined;
  if (stage === 'dropped') return 'dropped';
  if (kind === 'enterprise') {
    if (stage === 'listed') return 'directory';
    return stage === 'operating' || stage === undefined ? 'existing' : 'target';
  }
  if (stage === 'started' || stage === 'building') return 'building';
  if (stage === 'producing' || stage === 'at-capacity') return 'completed';
  return 'planned';
}

/** The stage that a row is given when its workbook says only which register it is for. */
export const defaultStage: Record<Exclude<ImportRegister, 'cluster'>, Stage> = {
  existing: 'operating',
  target: 'candidate',
  building: 'building',
  planned: 'lead',
  directory: 'listed',
};

export function kindOfRegister(register: ImportRegister | Register): EntityKind {
  if (register === 'cluster') return 'cluster';
  return register === 'existing' || register === 'target' || register === 'directory'
    ? 'enterprise'
    : 'project';
}
