// Web Worker entry: new Worker(new URL('../../chain/layout/worker.ts', import.meta.url), { type: 'module' }).
import { layoutChain } from './layout.ts';
import type { Layout, LayoutInput, LayoutOptions } from './types.ts';

export interface LayoutRequest {
  /** Comes back with the answer, so that a page can drop an answer that it no longer waits for. */
  ticket: number;
  input: LayoutInput;
  options?: Partial<LayoutOptions>;
}

export type LayoutAnswer = { ticket: number; layout: Layout } | { ticket: number; error: string };

/** The part of a worker's global scope that is used here; the DOM types do not describe it. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { data: LayoutRequest }) => void): void;
  postMessage(answer: LayoutAnswer, transfer: ArrayBufferLike[]): void;
}

function answerRequest({ ticket, input, options }: LayoutRequest): LayoutAnswer {
  try {
    return { ticket, layout: layoutChain(input, options) };
  } catch (error) {
    return { ticket, error: error instanceof Error ? error.message : String(error) };
  }
}

const scope = globalThis as unknown as WorkerScope;
scope.addEventListener('message', ({ data }) => {
  const answer = answerRequest(data);
  scope.postMessage(answer, 'layout' in answer ? listBuffers(answer.layout) : []);
});

function listBuffers(layout: Layout): ArrayBufferLike[] {
  return Object.values(layout)
    .filter((part) => ArrayBuffer.isView(part))
    .map((part) => part.buffer);
}
