// From projects to cases of a forecast: days from the first signing to the milestone, the drop, or today.
import { daysBetween, middleOf, spanOf } from '../../date-span.ts';
import { rankOf } from '../../stage-by-time.ts';
import type { Life } from '../life.ts';
import type { Case } from './cases.ts';

/**
 * A date of coarse precision is taken at the middle of its span, never after the day on which it was told.
 * What is past and was never dated ended on the day on which it was first told. Undefined without a dated signing.
 */
export function caseOf(life: Life, to: 'started' | 'producing', asOf: string): Case | undefined {
  if (!life.signed?.dated) return undefined;
  const begin = dayOf(life.signed.on, asOf);
  const came = dayOfReaching(life, to, asOf);
  const gone = dayOfDropping(life, asOf);
  const [end, day] =
    came !== undefined && (gone === undefined || came <= gone)
      ? (['reached', came] as const)
      : gone !== undefined
        ? (['dropped', gone] as const)
        : (['open', asOf] as const);
  return { id: life.entityId, days: Math.max(0, daysBetween(begin, day)), end };
}

function dayOfReaching(
  { changes, actual }: Life,
  to: 'started' | 'producing',
  asOf: string,
): string | undefined {
  const own = actual.get(to);
  if (own) return dayOf(own.value, asOf);
  const told = changes.flatMap(({ stage, on, told: day }) =>
    stage !== 'dropped' && rankOf(stage) >= rankOf(to) ? [on === null ? day : dayOf(on, day)] : [],
  );
  return told.sort()[0];
}

function dayOfDropping({ stage, changes, actual }: Life, asOf: string): string | undefined {
  if (stage !== 'dropped') return undefined;
  const own = actual.get('dropped');
  return own ? dayOf(own.value, asOf) : changes.at(-1)?.told;
}

function dayOf(date: string, atMost: string): string {
  const span = spanOf(date);
  const middle = span ? middleOf(span) : date;
  return middle < atMost ? middle : atMost;
}
