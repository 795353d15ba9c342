import { groupThousands } from './decimal.ts';

export function formatCount(count: number): string {
  return groupThousands(String(count));
}

/** A share in whole percent; a part that is not all is never rounded up to 100, nor a real one down to 0. */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return '—';
  const percent = Math.round((part / whole) * 100);
  if (percent === 100 && part < whole) return '>99%';
  if (percent === 0 && part > 0) return '<1%';
  return `${percent}%`;
}
