// Time that work costs, whatever else the machine does: a bound on it can be asserted.

/** Milliseconds of CPU of this process. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
