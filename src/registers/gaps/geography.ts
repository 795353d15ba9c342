// How far a place lies from the cluster, and whether in its province.
import { distanceKm } from '../places/distance.ts';
import { placeOf } from '../places/place-of.ts';
import type { Place } from '../places/place-of.ts';

export interface Whereabouts {
  province: string | null;
  city: string | null;
}

export class Geography {
  readonly #homes: Place[];
  readonly #cities: ReadonlySet<string>;
  readonly #known = new Map<string, number | null>();

  /** Of the cluster's own cities: 衡阳市, 长沙市 … */
  constructor(cities: readonly string[]) {
    this.#cities = new Set(cities);
    this.#homes = cities.flatMap((city) => placeOf({ city }) ?? []);
  }

  isHome({ city }: Whereabouts): boolean {
    return city !== null && this.#cities.has(city);
  }

  isSameProvince(at: Whereabouts): boolean {
    const place = this.#find(at);
    const division = place?.division.slice(0, 2);
    return this.#homes.some((home) => home.division.slice(0, 2) === division);
  }

  /** Great-circle kilometres to the nearest of the cluster's cities, whole; null where either is not known. */
  km(at: Whereabouts): number | null {
    const key = `${at.province ?? ''}/${at.city ?? ''}`;
    const held = this.#known.get(key);
    if (held !== undefined) return held;
    const place = this.#find(at);
    const km = place ? Math.min(...this.#homes.map((home) => distanceKm(home, place))) : Infinity;
    const found = Number.isFinite(km) ? Math.round(km) : null;
    this.#known.set(key, found);
    return found;
  }

  #find({ province, city }: Whereabouts): Place | undefined {
    return placeOf({ ...(province && { province }), ...(city && { city }) });
  }
}

/** By distance, what is not known last. */
export function compareKm(a: number | null, b: number | null): number {
  return (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity);
}
