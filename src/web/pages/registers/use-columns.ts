import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RegisterRow } from '../../../schema/register.ts';
import type { Register } from '../../../schema/stage.ts';
import { getFilledColumns } from '../../api.ts';
import { recall, remember } from '../../components/memory.ts';
import { useView } from '../../use-view.ts';
import { listColumns } from './columns.ts';
import type { RegisterColumn } from './columns.ts';
import { defaultColumns } from './default-columns.ts';

type Keys = (keyof RegisterRow)[];

export interface ColumnChoice {
  shown: RegisterColumn[];
  keys: Keys;
  choose: (keys: readonly string[]) => void;
  /** Forgets the choice. */
  reset: () => void;
}

/** What a person chose for this register, if ever. */
function recallColumns(register: Register): Keys | undefined {
  const kept = recall(`columns.${register}`)?.split(',') ?? [];
  const found = listColumns(register)
    .map((column) => column.key)
    .filter((key) => kept.includes(key));
  return found.length > 0 ? found : undefined;
}

/** The columns a person chose for this register, else those that suit it; the name always stays. */
export function useColumns(register: Register): ColumnChoice {
  const { cluster } = useView();
  const [chosen, setChosen] = useState(() => ({ register, keys: recallColumns(register) }));
  if (chosen.register !== register) setChosen({ register, keys: recallColumns(register) });
  const { data: filled } = useQuery({
    queryKey: ['filled-columns', cluster, register],
    queryFn: () => getFilledColumns(cluster, register),
  });
  const keys = useMemo(
    () => chosen.keys ?? defaultColumns(register, filled),
    [chosen.keys, register, filled],
  );
  const shown = useMemo(
    () => listColumns(register).filter((column) => keys.includes(column.key)),
    [register, keys],
  );
  const choose = (wanted: readonly string[]) => {
    const next = listColumns(register)
      .map((column) => column.key)
      .filter((key) => key === 'name' || wanted.includes(key));
    remember(`columns.${register}`, next.join(','));
    setChosen({ register, keys: next });
  };
  const reset = () => {
    remember(`columns.${register}`, '');
    setChosen({ register, keys: undefined });
  };
  return { shown, keys, choose, reset };
}
