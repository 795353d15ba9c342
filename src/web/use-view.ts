// What every page asks of its address: which cluster, and as of which day.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { readGlobalSearch, writeFigureAddress } from './address.ts';
import { useText } from './text/language.tsx';
import type { Pair } from './text/language.tsx';

export interface View {
  cluster: string;
  /** ISO date; absent: today. */
  asOf: string | undefined;
}

export function useView(): View {
  const { cluster } = useParams({ from: '/$cluster' });
  // The router lets refused values through beside the read ones; a second reading drops them.
  const { asOf } = readGlobalSearch({ ...useSearch({ from: '/$cluster' }) });
  return { cluster, asOf };
}

/** Opens the evidence drawer on one value; Back closes it again. */
export function useOpenFigure(): (entityId: number, key: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (entityId, key) => {
      void navigate({
        to: '.',
        search: (previous: Record<string, unknown>) => ({
          ...previous,
          figure: writeFigureAddress({ entityId, key }),
        }),
        resetScroll: false,
      });
    },
    [navigate],
  );
}

export function useTitle(title: Pair | string): void {
  const t = useText();
  const said = typeof title === 'string' ? title : t(title);
  useEffect(() => {
    document.title = `${said} · Tuku ${t({ zh: '图库', en: 'atlas' })}`;
  }, [said, t]);
}
