// Where the home cities of the sample's region lie, for a schematic map.
// Longitude is stretched: 长沙, 株洲 and 湘潭 lie within 40 km of each other, 衡阳 150 km south.

interface Place {
  x: number;
  y: number;
  /** The side on which the label stands. */
  side: 'left' | 'right';
}

const coordinates: Record<string, { latitude: number; longitude: number; side: 'left' | 'right' }> =
  {
    长沙: { latitude: 28.23, longitude: 112.94, side: 'right' },
    株洲: { latitude: 27.83, longitude: 113.13, side: 'right' },
    湘潭: { latitude: 27.83, longitude: 112.94, side: 'left' },
    衡阳: { latitude: 26.89, longitude: 112.57, side: 'right' },
  };

/** The Xiang, south to north: Hengyang, Hengshan, Lukou, Zhuzhou, Xiangtan, Changsha. */
const river: readonly (readonly [longitude: number, latitude: number])[] = [
  [112.5, 26.68],
  [112.62, 26.9],
  [112.87, 27.24],
  [113.12, 27.62],
  [113.11, 27.84],
  [112.93, 27.86],
  [112.97, 28.22],
  [112.94, 28.46],
];

export const mapSize = { width: 440, height: 380 };

function project(longitude: number, latitude: number): { x: number; y: number } {
  return { x: 30 + (longitude - 112.5) * 370, y: 48 + (28.3 - latitude) * 200 };
}

export function findCityPlace(city: string): Place | undefined {
  const found = coordinates[city.replace(/市$/, '')];
  return found && { ...project(found.longitude, found.latitude), side: found.side };
}

/** A smooth line through the points (Catmull-Rom as cubic Béziers). */
export function riverPath(): string {
  const points = river.map(([longitude, latitude]) => project(longitude, latitude));
  const at = (index: number) =>
    points[Math.max(0, Math.min(points.length - 1, index))] ?? { x: 0, y: 0 };
  let path = `M${at(0).x.toFixed(1)} ${at(0).y.toFixed(1)}`;
  for (let index = 0; index < points.length - 1; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const curve = [
      from.x + (to.x - before.x) / 6,
      from.y + (to.y - before.y) / 6,
      to.x - (after.x - from.x) / 6,
      to.y - (after.y - from.y) / 6,
      to.x,
      to.y,
    ];
    path += `C${curve.map((n) => n.toFixed(1)).join(' ')}`;
  }
  return path;
}
