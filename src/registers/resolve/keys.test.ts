import { expect, test } from 'vitest';
import { blockKeys, fullKey } from './keys.ts';
import { parseName } from './name.ts';

const keysOf = (raw: string) => blockKeys(parseName(raw));

test('a company has few keys, a unit one of its own', () => {
  expect(keysOf('湖南示例电缆有限公司')).toEqual([
    'b:示例',
    'p:示例|4300',
    'i:示例|电缆',
    't:4300|示|电缆',
    't:4300|例|电缆',
  ]);
  expect(keysOf('湖南示例电缆有限公司长沙市分公司')).toEqual(['n:示例|长沙分公司']);
});

test.each([
  ['湖南示例电缆有限公司', '示例电缆'],
  ['湖南示例电缆有限公司', '湖南示列电缆有限公司'],
  ['湖南示例鑫电缆有限公司', '湖南示鑫电缆有限公司'],
  ['湖南示例恒远电缆有限公司', '湖南恒远电缆有限公司'],
  ['湖南电力公司', '湖南省电力有限公司'],
])('%s and %s share a key', (a, b) => {
  const keys = new Set(keysOf(a));
  expect(keysOf(b).some((key) => keys.has(key))).toBe(true);
});

test('the key of a merge is the whole name', () => {
  expect(fullKey(parseName('示例（湖南）電纜有限公司'))).toBe('f:示例湖南电缆有限公司');
});
