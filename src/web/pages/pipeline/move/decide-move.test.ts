import { expect, test } from 'vitest';
import { decideMove } from './decide-move.ts';

test('a card let go over another column is asked for its proof', () => {
  expect(decideMove({ stage: 'signed' }, 'started', undefined)).toEqual({
    does: 'ask',
    back: false,
  });
});

test('let go where it was, nothing happens; no project stands on the stage of an enterprise', () => {
  expect(decideMove({ stage: 'signed' }, 'signed', undefined)).toEqual({ does: 'nothing' });
  expect(decideMove({ stage: 'signed' }, 'visited', undefined)).toEqual({ does: 'nothing' });
});

test('a step back is told as one, and so is taking up a dropped project again', () => {
  expect(decideMove({ stage: 'producing' }, 'building', undefined)).toMatchObject({ back: true });
  expect(decideMove({ stage: 'dropped' }, 'talks', undefined)).toMatchObject({ back: true });
  expect(decideMove({ stage: 'lead' }, 'dropped', undefined)).toMatchObject({ back: false });
});

test('a view of an earlier day is not written into, and it says why', () => {
  const decision = decideMove({ stage: 'signed' }, 'started', '2024-01-01');
  expect(decision.does === 'refuse' && decision.why.zh).toContain('回到今天');
});
