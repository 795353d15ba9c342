// 项目推进: the projects that a question asks for, with rates and sums of all of them together.
import type { Pipeline, PipelineQuery } from '../../schema/pipeline.ts';
import { countingRules, sumUp } from './counting.ts';
import { isOverdue } from './dates.ts';
import { signingYear } from './funnel.ts';
import type { PipelineModel } from './pipeline-model.ts';
import { ratesOf } from './rates.ts';
import type { Followed } from './rates.ts';

/** Rates and sums speak of what is listed; years and cities offer all there are. */
export function listPipeline(model: PipelineModel, query: PipelineQuery): Pipeline {
  const listed = model.projects.filter((one) => answers(one, query));
  const projects = listed.map(({ project }) => project);
  return {
    asOf: model.asOf,
    lights: model.lights,
    rules: countingRules,
    total: projects.length,
    projects,
    rates: ratesOf(listed),
    ...sumUp(projects),
    years: unique(model.projects.map(signingYear)).sort((a, b) => b - a),
    cities: unique(model.projects.map(({ project }) => project.city)).sort(),
  };
}

function answers(one: Followed, query: PipelineQuery): boolean {
  const { project } = one;
  if (query.city !== undefined && project.city !== query.city) return false;
  if (query.stage !== undefined && project.stage !== query.stage) return false;
  if (query.light !== undefined && project.light !== query.light) return false;
  if (query.year !== undefined && signingYear(one) !== query.year) return false;
  if (query.late && !isOverdue(project)) return false;
  const words = (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${project.name} ${project.owner ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function unique<T>(values: readonly (T | null | undefined)[]): T[] {
  return [...new Set(values.filter((value) => value !== null && value !== undefined))];
}
