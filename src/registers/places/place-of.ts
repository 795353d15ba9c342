// Where an enterprise is, as a point: the centre of its city, else of what its credit code or province tells. Pure.
import { divisionList, divisionTrie, isWithin, levelOf } from '../resolve/divisions.ts';
import { centreTable } from './centres.ts';

export interface Place {
  /** Six digits of the division whose centre it is: 430400. */
  division: string;
  zh: string;
  /** Degrees east and north. */
  lon: number;
  lat: number;
}

/** What is known of where something is, in a source's own words: 湖南 or 湖南省, 衡阳 or 衡阳市. */
interface Whereabouts {
  province?: string | null | undefined;
  city?: string | null | undefined;
  /** A credit code: characters 3 to 8 are the division of who registered it. */
  code?: string | null | undefined;
}

const centres = new Map<number, Place>();
for (const line of centreTable.trim().split('\n')) {
  const [division = '', zh = '', lon, lat] = line.split(' ');
  centres.set(Number(division), { division, zh, lon: Number(lon), lat: Number(lat) });
}
// A province without a city is where its capital is.
for (const { name, codes } of divisionList) {
  const [code = 0] = codes;
  const capital = centres.get(code + 100);
  if (levelOf(code) === 1 && capital && !centres.has(code))
    centres.set(code, { ...capital, division: String(code), zh: name });
}

/** The centre of the city; without one that of the code's prefecture, of the province's capital last. */
export function placeOf({ province, city, code }: Whereabouts): Place | undefined {
  const region = codesOf(province).find((candidate) => levelOf(candidate) === 1);
  // Of places of one name (朝阳市, 朝阳区) the one that lies in the province.
  const cities = [...new Set(codesOf(city, true).map(prefectureOf))].filter(
    (candidate) => region === undefined || isWithin(candidate, region),
  );
  const [only] = cities;
  if (cities.length === 1 && only !== undefined) return centres.get(only);
  const registered = /^.{2}(\d{6})/.exec(code ?? '')?.[1];
  const own = registered === undefined ? undefined : prefectureOf(Number(registered));
  if (own !== undefined && (region === undefined || isWithin(own, region))) return centres.get(own);
  return region === undefined ? undefined : centres.get(region);
}

/** Codes of what the words may name. `asCity`: 吉林 in a column of cities is 吉林市. */
function codesOf(words: string | null | undefined, asCity = false): readonly number[] {
  if (!words) return [];
  const find = (spelling: string) => divisionList[divisionTrie.find(spelling)]?.codes ?? [];
  const codes = find(words.trim());
  const city =
    asCity && codes.every((code) => levelOf(code) === 1) ? find(`${words.trim()}市`) : [];
  return city.length > 0 ? city : codes;
}

/** The division of the table that a county, city or province lies in; undefined for what the table lacks. */
function prefectureOf(code: number): number {
  const prefecture = Math.floor(code / 100) * 100;
  const province = Math.floor(code / 10_000) * 10_000;
  return [code, prefecture, province].find((candidate) => centres.has(candidate)) ?? code;
}
