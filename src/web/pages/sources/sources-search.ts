import { readId } from '../import/import-search.ts';

export interface SourcesSearch {
  /** The source whose drawer is open. */
  id?: number;
}

export function readSourcesSearch(search: Record<string, unknown>): SourcesSearch {
  const id = readId(search['id']);
  return id === undefined ? {} : { id };
}
