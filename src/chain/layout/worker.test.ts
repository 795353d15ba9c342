import { expect, test, vi } from 'vitest';
import type { LayoutAnswer, LayoutRequest } from './worker.ts';

test('the worker answers with the ticket and hands over the arrays', async () => {
  const answers: { answer: LayoutAnswer; buffers: ArrayBufferLike[] }[] = [];
  let listen: ((event: { data: LayoutRequest }) => void) | undefined;
  vi.stubGlobal('addEventListener', (_: string, listener: typeof listen) => {
    listen = listener;
  });
  vi.stubGlobal('postMessage', (answer: LayoutAnswer, buffers: ArrayBufferLike[]) =>
    answers.push({ answer, buffers }),
  );
  await import('./worker.ts');
  const node = { group: 'g', width: 10, height: 10 };
  const nodes = [
    { id: 'a', ...node },
    { id: 'b', ...node },
  ];
  listen?.({
    data: { ticket: 7, input: { nodes, edges: [{ from: 'a', to: 'b' }], groups: ['g'] } },
  });
  expect(answers[0]?.answer).toMatchObject({ ticket: 7, layout: { bands: [{ group: 'g' }] } });
  expect(answers[0]?.buffers).toHaveLength(8);
  listen?.({ data: { ticket: 8, input: {} } as unknown as LayoutRequest });
  expect(answers[1]?.answer).toMatchObject({ ticket: 8, error: expect.any(String) });
  vi.unstubAllGlobals();
});
