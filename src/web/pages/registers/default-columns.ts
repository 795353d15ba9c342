// Which columns a register shows before anybody chooses: those that matter there, that hold something, and that fit.
import type { RegisterColumnKey, RegisterRow } from '../../../schema/register.ts';
import type { Register } from '../../../schema/stage.ts';
import { listColumns } from './columns.ts';
import type { RegisterColumn } from './columns.ts';

type Key = keyof RegisterRow;

/** Width that a register has on a screen of 1280 px, in px: the page's margins and the frame are taken off. */
const room = 1230;

const words = (text: string) => text.split(' ') as Key[];

/** What matters most stands first; what does not fit any more is left to be chosen. */
const priorities: Record<Register, readonly Key[]> = {
  existing: words(
    'name city segments revenue products district employees output founded registeredCapital park',
  ),
  target: words(
    'name stage city segments products registeredCapital founded revenue employees district park',
  ),
  building: words(
    'name stage city investment invested owner segments district started producing signed park',
  ),
  planned: words('name stage city investment owner segments district signed products park'),
  completed: words(
    'name stage city investment invested owner segments district producing started park',
  ),
  directory: words(
    'name code province city products founded registeredCapital segments district park',
  ),
  dropped: words('name stage city investment owner segments district signed started park'),
};

/** `filled`: columns that hold a value somewhere in the register; undefined while that is not known. */
export function defaultColumns(
  register: Register,
  filled: readonly RegisterColumnKey[] | undefined,
): Key[] {
  const columns = new Map(listColumns(register).map((column) => [column.key, column]));
  const holds = (key: Key): boolean =>
    filled === undefined ||
    key === 'name' ||
    key === 'segments' ||
    filled.some((one) => one === key);
  const wanted = priorities[register].filter(holds).flatMap((key) => columns.get(key) ?? []);
  const fitting = new Set(takeFitting(wanted).map((column) => column.key));
  return [...columns.keys()].filter((key) => fitting.has(key));
}

/** The first columns that fit side by side: none of them is cut by the edge of the screen. */
function takeFitting(columns: readonly RegisterColumn[]): RegisterColumn[] {
  let used = 0;
  const over = columns.findIndex((column) => {
    used += column.width;
    return used > room;
  });
  return over < 0 ? [...columns] : columns.slice(0, over);
}
