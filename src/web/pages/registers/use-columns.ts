import { useMemo, useState } from 'react';
import type { RegisterRow } from '../../../schema/register.ts';
import type { Register } from '../../../schema/stage.ts';
import { recall, remember } from '../../components/memory.ts';
import { defaultColumns, listColumns } from './columns.ts';
import type { RegisterColumn } from './columns.ts';

function recallColumns(register: Register): (keyof RegisterRow)[] {
  const kept = recall(`columns.${register}`)?.split(',') ?? [];
  const known = listColumns(register).map((column) => column.key);
  const found = known.filter((key) => kept.includes(key));
  return found.length > 0 ? found : defaultColumns(register);
}

/** The columns a person chose for this register; the name always stays. */
export function useColumns(register: Register): {
  shown: RegisterColumn[];
  keys: (keyof RegisterRow)[];
  choose: (keys: readonly string[]) => void;
} {
  const [chosen, setChosen] = useState<{ register: Register; keys: (keyof RegisterRow)[] }>(() => ({
    register,
    keys: recallColumns(register),
  }));
  if (chosen.register !== register) setChosen({ register, keys: recallColumns(register) });
  const { keys } = chosen;
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
  return { shown, keys, choose };
}
