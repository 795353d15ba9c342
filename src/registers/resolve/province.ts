// The province that a source names, or that city and credit code tell. Pure.
import { divisionList, divisionTrie, levelOf } from './divisions.ts';

/** Official names by the first two digits of a division's code: 43 → 湖南省. */
const provinces = new Map<number, string>();
for (const { name, codes } of divisionList) {
  const [code = 0] = codes;
  if (levelOf(code) === 1) provinces.set(code / 10_000, name);
}

interface Place {
  province: string | null;
  city: string | null;
  /** A credit code carries the division of who registered it: characters 3 to 8. */
  code: string | null;
}

/**
 * 湖南 → 湖南省; without it the city's province, then that of the credit code. Words that name no
 * province stay as they are where nothing else tells one.
 */
export function provinceOf({ province, city, code }: Place): string | null {
  const registered = Number(code?.slice(2, 4));
  return (
    divisionProvince(province) ?? divisionProvince(city) ?? provinces.get(registered) ?? province
  );
}

/** Undefined for what is no division, or one of several provinces (鼓楼区). */
function divisionProvince(words: string | null): string | undefined {
  if (!words) return undefined;
  const codes = divisionList[divisionTrie.find(words)]?.codes ?? [];
  const first = new Set(codes.map((code) => Math.floor(code / 10_000)));
  const [only] = first;
  return first.size === 1 && only !== undefined ? provinces.get(only) : undefined;
}
