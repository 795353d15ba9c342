// How far apart two places are. Pure.

interface Point {
  /** Degrees east and north. */
  lon: number;
  lat: number;
}

/** Mean radius of the earth in km (IUGG). */
const radius = 6371;

/** Length of the great circle between two points in km, by the haversine formula; never a road's. */
export function distanceKm(a: Point, b: Point): number {
  const [lat1, lat2] = [toRadians(a.lat), toRadians(b.lat)];
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin(toRadians(b.lon - a.lon) / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
