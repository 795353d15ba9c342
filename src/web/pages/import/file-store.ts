// The waiting files outlive a walk to another page and back; a reload forgets them, as browsers keep no files.
import { useSyncExternalStore } from 'react';
import { emptyQueue, reduceQueue, type FileQueue, type QueueAction } from './file-queue.ts';

let queue: FileQueue<File> = emptyQueue();
const listeners = new Set<() => void>();

export function dispatchFiles(action: QueueAction<File>): void {
  queue = reduceQueue(queue, action);
  for (const listener of listeners) listener();
}

export function useFiles(): FileQueue<File> {
  return useSyncExternalStore(subscribe, () => queue);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
