// Which requests the address asks for.
import { takedownStateSchema } from '../../../schema/takedown.ts';
import type { TakedownState } from '../../../schema/takedown.ts';

export interface TakedownSearch {
  /** Absent: all. */
  state?: TakedownState;
}

export function readTakedownSearch(search: Record<string, unknown>): TakedownSearch {
  const state = takedownStateSchema.safeParse(search['state']);
  return state.success ? { state: state.data } : {};
}
