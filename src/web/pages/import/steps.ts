// Where a workbook stands on its way in, as the person sees it.
import type { Import, Progress } from '../../../schema/import.ts';

/** What a planned import shows: first how its columns were read, then what it would change. */
export type Checking = 'columns' | 'diff';
export type Step = 'choose' | 'reading' | Checking | 'loading' | 'accepted' | 'failed' | 'undone';

export function stepOf(item: Pick<Import, 'source'> | undefined, checking: Checking): Step {
  if (!item) return 'choose';
  switch (item.source.state) {
    case 'planning':
      return 'reading';
    case 'planned':
      return checking;
    default:
      return item.source.state;
  }
}

/** Position of a step in 选择文件 · 核对列 · 核对差异 · 完成. */
export function positionOf(step: Step, checking: Checking): number {
  switch (step) {
    case 'choose':
      return 0;
    case 'reading':
      return checking === 'diff' ? 2 : 1;
    case 'columns':
      return 1;
    case 'diff':
    case 'loading':
      return 2;
    case 'failed':
      return checking === 'diff' ? 2 : 1;
    case 'accepted':
    case 'undone':
      return 3;
  }
}

export function isUnderWay(item: Pick<Import, 'source'>): boolean {
  return item.source.state === 'planning' || item.source.state === 'loading';
}

/** Whole percent, or undefined while the size of the work is unknown. */
export function percentOf(progress: Pick<Progress, 'done' | 'total'>): number | undefined {
  if (progress.total === null || progress.total <= 0) return undefined;
  return Math.min(100, Math.max(0, Math.floor((progress.done / progress.total) * 100)));
}
