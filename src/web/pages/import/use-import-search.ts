import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ImportSearch } from './import-search.ts';

export function useImportSearch(): [ImportSearch, (next: ImportSearch) => void] {
  const search = useSearch({ from: '/$cluster/import' });
  const navigate = useNavigate({ from: '/$cluster/import' });
  const go = useCallback(
    (next: ImportSearch) => {
      void navigate({
        search: (previous) => ({ ...previous, ...next }),
        // A class of rows is looked at in place, a step begins at the top.
        resetScroll: !('rows' in next) || 'source' in next,
      });
    },
    [navigate],
  );
  return [search, go];
}
