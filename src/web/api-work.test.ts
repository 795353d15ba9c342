import { afterEach, expect, test, vi } from 'vitest';
import { putChainText } from './api-work.ts';

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, body: unknown) {
  const headers = { 'content-type': 'application/problem+json' };
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers })),
  );
}

const fault = { severity: 'error', line: 7, column: 3, code: 'unknown-input', zh: '无', en: 'no' };
const problem = { type: 'x', title: 'Refused.', zh: '没有更换。', status: 422 };

test('a chain file that was taken answers its warnings', async () => {
  const warning = { ...fault, severity: 'warning' };
  answer(200, { chain: {}, problems: [warning] });
  expect(await putChainText('x', '')).toEqual({ replaced: true, problems: [warning] });
});

test('a refusal that lists its lines is shown line by line', async () => {
  answer(422, { ...problem, problems: [fault] });
  expect(await putChainText('x', '')).toEqual({ replaced: false, problems: [fault] });
});

test('any other refusal is a failure with its sentence', async () => {
  answer(422, problem);
  await expect(putChainText('x', '')).rejects.toMatchObject({ status: 422, zh: '没有更换。' });
});
