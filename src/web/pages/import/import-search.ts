// An import's address: which one, which of its two checks, which class of rows. A reload comes back to it.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { diffClassSchema, type DiffClass } from '../../../schema/import.ts';
import type { Checking } from './steps.ts';

export interface ImportSearch {
  id?: number;
  check: Checking;
  rows?: DiffClass;
}

export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  const found: ImportSearch = { check: search['check'] === 'diff' ? 'diff' : 'columns' };
  const id = String(search['id'] ?? '');
  if (/^\d{1,15}$/.test(id)) found.id = Number(id);
  const rows = diffClassSchema.safeParse(search['rows']);
  if (rows.success) found.rows = rows.data;
  return found;
}

export function useImportSearch(): [ImportSearch, (next: Partial<ImportSearch>) => void] {
  const search = readImportSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const go = useCallback(
    (next: Partial<ImportSearch>) => {
      void navigate({
        to: '.',
        search: (previous: Record<string, unknown>) => ({ ...previous, ...next }),
        resetScroll: 'check' in next || 'id' in next,
      });
    },
    [navigate],
  );
  return [search, go];
}
