import { expect, test } from 'vitest';
import { emptyQueue, reduceQueue, type FileQueue, type Waiting } from './file-queue.ts';

function file(name: string, size = 10): Waiting {
  return { name, size };
}
function added(...files: Waiting[]): FileQueue<Waiting> {
  return reduceQueue(emptyQueue(), { type: 'add', files });
}
function names(queue: FileQueue<Waiting>): string[] {
  return queue.files.map((item) => item.name);
}

test('tables wait in the order they came, other files are named', () => {
  const queue = added(file('b.XLSX'), file('说明.docx'), file('a.csv'), file('旧.xls'));
  expect(names(queue)).toEqual(['b.XLSX', 'a.csv', '旧.xls']);
  expect(queue.refused).toEqual(['说明.docx']);
});

test('lock files and empty files are refused', () => {
  const queue = added(file('~$名单.xlsx'), file('空.csv', 0));
  expect(queue.files).toEqual([]);
  expect(queue.refused).toEqual(['~$名单.xlsx', '空.csv']);
});

test('a file dropped twice waits once', () => {
  const queue = reduceQueue(added(file('a.csv')), {
    type: 'add',
    files: [file('a.csv'), file('a.csv', 11)],
  });
  expect(queue.files.map((item) => item.size)).toEqual([10, 11]);
});

test('starting takes the first file, going back returns it, finishing lets it go', () => {
  const queue = reduceQueue(added(file('a.csv'), file('b.csv')), { type: 'start' });
  expect(queue.current?.name).toBe('a.csv');
  expect(names(queue)).toEqual(['b.csv']);
  expect(names(reduceQueue(queue, { type: 'back' }))).toEqual(['a.csv', 'b.csv']);
  const finished = reduceQueue(queue, { type: 'finish' });
  expect(finished.current).toBeNull();
  expect(names(finished)).toEqual(['b.csv']);
});

test('removing leaves the others in order', () => {
  const queue = added(file('a.csv'), file('b.csv'), file('c.csv'));
  expect(names(reduceQueue(queue, { type: 'remove', at: 1 }))).toEqual(['a.csv', 'c.csv']);
});

test('dismissing forgets the refused names only', () => {
  const queue = reduceQueue(added(file('a.csv'), file('b.pdf')), { type: 'dismiss' });
  expect(queue.refused).toEqual([]);
  expect(names(queue)).toEqual(['a.csv']);
});
