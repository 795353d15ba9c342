// The first moment that a published time of any precision can mean, to sort by.
import type { Published } from '../schema/article.ts';

/** China's zone stands in where the page states none. `2025` → 2024-12-31T16:00:00.000Z. */
export function publishedAt(published: Published | null): string | null {
  if (!published) return null;
  const [day = '', clock] = published.value.split('T');
  const [year = '', month = '01', date = '01'] = day.split('-');
  const time = clock ?? '00:00';
  const zoned = /(Z|[+-]\d\d:\d\d)$/.test(time) ? time : `${time}${published.zone ?? '+08:00'}`;
  const instant = new Date(`${year}-${month}-${date}T${zoned}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
