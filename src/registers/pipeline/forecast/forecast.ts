// 预测: how long it takes from signing to 开工 or 投产, and how good that is as a forecast. Pure.
import type { Forecast } from '../../../schema/pipeline.ts';
import { stageNames } from '../../../schema/stage.ts';
import type { Life } from '../life.ts';
import { aalenJohansen } from './aalen-johansen.ts';
import { scoreForecast } from './brier.ts';
import type { Case } from './cases.ts';
import { chanceWithin } from './chance.ts';
import { caseOf } from './forecast-cases.ts';
import { kaplanMeier } from './kaplan-meier.ts';

const leastCases = 10;
const leastEvents = 5;
const year = 365;
/** Days on which the forecast is scored, as far as projects were followed. */
const scored = [90, 180, 365, 545, 730, 1095];

export function forecast(lives: readonly Life[], to: Forecast['to'], asOf: string): Forecast {
  const cases: Case[] = [];
  const open: { entityId: number; name: string; days: number }[] = [];
  for (const life of lives) {
    const one = caseOf(life, to, asOf);
    if (!one) continue;
    cases.push(one);
    if (one.end === 'open') open.push({ entityId: one.id, name: life.name, days: one.days });
  }
  const count = (end: Case['end']): number => cases.filter((one) => one.end === end).length;
  const head = {
    asOf,
    to,
    cases: cases.length,
    events: count('reached'),
    dropped: count('dropped'),
  };
  const tooFew = sayTooFew(head);
  const empty = {
    survival: [],
    reached: [],
    droppedCurve: [],
    median: null,
    brier: [],
    projects: [],
  };
  if (tooFew) return { ...head, tooFew, ...empty };
  const incidence = aalenJohansen(cases);
  const longest = Math.max(...cases.map(({ days }) => days));
  return {
    ...head,
    tooFew,
    survival: kaplanMeier(cases),
    reached: incidence.reached,
    droppedCurve: incidence.dropped,
    median: incidence.reached.find(({ value }) => value >= 0.5)?.day ?? null,
    brier: scoreForecast(
      cases,
      scored.filter((day) => day < longest),
    ),
    projects: open
      .flatMap((one) => {
        const withinYear = chanceWithin(incidence, one.days, year);
        return withinYear === null ? [] : [{ ...one, withinYear }];
      })
      .sort((a, b) => b.withinYear - a.withinYear || a.entityId - b.entityId),
  };
}

function sayTooFew({
  cases,
  events,
  to,
}: Pick<Forecast, 'cases' | 'events' | 'to'>): Forecast['tooFew'] {
  if (cases >= leastCases && events >= leastEvents) return null;
  const name = stageNames.project[to] ?? { zh: to, en: to };
  return {
    zh: `样本太少，不作预测：有签约时间的项目 ${cases} 个（至少 ${leastCases} 个），其中已${name.zh} ${events} 个（至少 ${leastEvents} 个）。`,
    en: `Too few cases to forecast: ${cases} projects with a day of signing (at least ${leastCases}), ${events} of them ${name.en.toLowerCase()} (at least ${leastEvents}).`,
  };
}
