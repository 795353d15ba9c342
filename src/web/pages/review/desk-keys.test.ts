import { expect, test } from 'vitest';
import { findCommand as find } from './desk-keys.ts';
import type { Press } from './desk-keys.ts';
import { reviewCommands } from './pairs/review-keys.ts';

const findCommand = (press: Press) => find(reviewCommands, press);

function press(key: string, more: Partial<Press> = {}): Press {
  const bare = {
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    isComposing: false,
  };
  return { key, ...bare, ...more };
}

test('each key has its command, in either case', () => {
  expect(findCommand(press('s'))).toEqual({ judge: 'same' });
  expect(findCommand(press('D'))).toEqual({ judge: 'different' });
  expect(findCommand(press('u'))).toEqual({ judge: 'unsure' });
  expect(findCommand(press('k'))).toEqual({ move: -1 });
  expect(findCommand(press('z'))).toEqual({ undo: true });
  expect(findCommand(press('x'))).toBeUndefined();
});

test('the browser keeps its own shortcuts and the input method its letters', () => {
  expect(findCommand(press('s', { ctrlKey: true }))).toBeUndefined();
  expect(findCommand(press('z', { metaKey: true }))).toBeUndefined();
  expect(findCommand(press('d', { isComposing: true }))).toBeUndefined();
});

test('a held key walks but decides nothing', () => {
  expect(findCommand(press('s', { repeat: true }))).toBeUndefined();
  expect(findCommand(press('j', { repeat: true }))).toEqual({ move: 1 });
});
