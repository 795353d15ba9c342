import { expect, test } from 'vitest';
import { readAddresses } from './use-captures.ts';

test('pasted addresses are taken apart, each once, a bare host over https', () => {
  const pasted =
    ' http://press.example/1.html\n\nhttps://b.example/?q=1,2\tpress.example/2 http://press.example/1.html ';
  expect(readAddresses(pasted)).toEqual([
    'http://press.example/1.html',
    'https://b.example/?q=1,2',
    'https://press.example/2',
  ]);
  expect(readAddresses(' \n ')).toEqual([]);
});
