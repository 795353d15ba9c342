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

export const mapSize = { width: 460, height: 380 };

function project(longitude: number, latitude: number): { x: number; y: number } {
  return { x: 80 + (longitude - 112.5) * 370, y: 48 + (28.3 - latitude) * 200 };
}

export function findCityPlace(city: string): Place | undefined {
  const found = coordinates[city.replace(/市$/, '')];
  return found && { ...project(found.longitude, found.latitude), side: found.side };
}

export function riverPath(): string {
  const points = river.map(([longitude, latitude]) => project(longitude, latitude));
  return points
    .map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}
