import { expect, test } from 'vitest';
import { bubbleRadius } from './city-map.tsx';
import { findCityPlace, mapSize } from './city-places.ts';
import { hasTwins, nameOrigin } from './indicator-strip.tsx';
import { orderStages } from './stages-panel.tsx';

const indicator = (field: string, value: string, period: string) => ({
  entityId: 1,
  key: `${field}@${period}`,
  field,
  zh: field,
  en: field,
  type: 'money',
  period,
  value,
  origin: {
    series: '示例指标',
    dated: '2024-03-31',
    publisher: null,
    title: null,
    published: null,
  },
  conflicting: 0,
});

test.each([
  [{ publisher: '示例日报', published: '2025-01-20' }, '示例日报', '2025-01-20'],
  [{ publisher: '示例日报' }, '示例日报', undefined],
  [{ published: '去年底' }, '示例指标', '去年底'],
  // Nobody is named: the series and the day of its data, never the file.
  [{}, '示例指标', '2024-03-31'],
])('a published figure with %o comes from %s of %s', (said, name, day) => {
  const { origin } = indicator('revenue', '5', '2023');
  expect(nameOrigin({ ...origin, ...said })).toEqual({ name, day });
});

test('two indicators of one year with one amount are twins; one indicator of two years is not', () => {
  expect(hasTwins([indicator('revenue', '5', '2023'), indicator('output', '5', '2023')])).toBe(
    true,
  );
  expect(hasTwins([indicator('revenue', '5', '2023'), indicator('output', '5', '2022')])).toBe(
    false,
  );
  expect(hasTwins([indicator('revenue', '5', '2023'), indicator('revenue', '5', '2022')])).toBe(
    false,
  );
});

test('stages keep their order and count 0 when nothing stands there', () => {
  const stages = [{ kind: 'project', stage: 'signed', count: 3 }];
  expect(orderStages({ stages }, 'project', ['lead', 'signed']).map((one) => one.count)).toEqual([
    0, 3,
  ]);
});

test('the area of a bubble grows with its count', () => {
  expect(bubbleRadius(400, 400)).toBe(40);
  expect(bubbleRadius(100, 400)).toBe(20);
  expect(bubbleRadius(0, 400)).toBe(bubbleRadius(0, 0));
});

test('the four cities lie on the map, with or without 市, and no other does', () => {
  for (const city of ['衡阳市', '长沙', '株洲市', '湘潭市']) {
    const place = findCityPlace(city);
    expect(place && place.x > 0 && place.x < mapSize.width && place.y < mapSize.height).toBe(true);
  }
  expect(findCityPlace('上海市')).toBeUndefined();
});
