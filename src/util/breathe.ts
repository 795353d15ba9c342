/** Lets messages and timers in between two stretches of long work on one thread. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
