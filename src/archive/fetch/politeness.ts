// When a host may be asked again. Pure: times in milliseconds since 1970, so that a row of a database holds them.

export interface PolitenessPolicy {
  /** Between the end of one fetch and the start of the next, when robots.txt asks for less or nothing. */
  minDelayMs: number;
  /** A slow host gets this many times its last answer's duration as pause. */
  delayFactor: number;
  connectionsPerHost: number;
  /** After the first failure; doubled by each further one up to the cap. */
  backoffMs: number;
  backoffCapMs: number;
  /** A longer Retry-After is cut to this. */
  maxRetryAfterMs: number;
  /** Fetch only between these local times, e.g. 22:00 to 06:00. */
  window?: { from: string; to: string; zone: string };
}

export const politenessPolicy: PolitenessPolicy = {
  minDelayMs: 1_000,
  delayFactor: 1,
  connectionsPerHost: 1,
  backoffMs: 30_000,
  backoffCapMs: 6 * 3_600_000,
  maxRetryAfterMs: 7 * 86_400_000,
};

export interface HostState {
  /** Connections that stand now. */
  open: number;
  /** Of the last fetch. */
  startedAt?: number;
  endedAt?: number;
  /** Seconds, of robots.txt. */
  crawlDelay?: number;
  /** Failed in a row. */
  failures: number;
  /** The host asked to be left alone until then. */
  retryAt?: number;
}

export const newHost: HostState = { open: 0, failures: 0 };

/** How a fetch ended, as far as the host's patience is concerned. */
export interface Ended {
  at: number;
  /** Undefined when no answer came. */
  status?: number;
  /** The header as sent. */
  retryAfter?: string;
}

/** Whether another connection may be opened now; whether it is time says `nextAllowed`. */
export function hasFreeConnection(host: HostState, policy = politenessPolicy): boolean {
  return host.open < policy.connectionsPerHost;
}

export function beginFetch(host: HostState, at: number): HostState {
  return { ...host, open: host.open + 1, startedAt: at };
}

/** 429, 5xx and no answer are failures of the host; 404 is an answer. */
export function endFetch(host: HostState, ended: Ended, policy = politenessPolicy): HostState {
  const { status, at } = ended;
  const failed = status === undefined || status === 429 || status >= 500;
  const { retryAt: _, ...rest } = host;
  const wait = ended.retryAfter === undefined ? undefined : parseRetryAfter(ended.retryAfter, at);
  return {
    ...rest,
    open: Math.max(0, host.open - 1),
    endedAt: at,
    failures: failed ? host.failures + 1 : 0,
    ...(failed && wait !== undefined
      ? { retryAt: at + Math.min(policy.maxRetryAfterMs, Math.max(0, wait - at)) }
      : {}),
  };
}

/** Earliest time at or after `now` for the next fetch. */
export function nextAllowed(host: HostState, now: number, policy = politenessPolicy): number {
  const times = [now];
  if (host.endedAt !== undefined) {
    const lasted = host.endedAt - Math.min(host.startedAt ?? host.endedAt, host.endedAt);
    times.push(
      host.endedAt +
        Math.max(policy.minDelayMs, (host.crawlDelay ?? 0) * 1000, lasted * policy.delayFactor),
    );
    if (host.failures > 0)
      times.push(
        host.endedAt +
          Math.min(policy.backoffCapMs, policy.backoffMs * 2 ** Math.min(host.failures - 1, 40)),
      );
  }
  if (host.retryAt !== undefined) times.push(host.retryAt);
  const earliest = Math.max(...times);
  return policy.window === undefined ? earliest : intoWindow(earliest, policy.window);
}

/**
 * `Retry-After` as a time: seconds ('120') or an HTTP date in any of its three forms (RFC 9110 10.2.3);
 * undefined when it is neither.
 */
export function parseRetryAfter(value: string, now: number): number | undefined {
  const text = value.trim();
  if (/^\d{1,10}$/.test(text)) return now + Number(text) * 1000;
  const forms =
    /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;
  if (!forms.test(text)) return undefined;
  const time = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(time) ? undefined : time;
}

/** Minutes of the day in that zone. */
function minuteOfDay(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(time);
  const read = (type: string): number =>
    Number(parts.find((part) => part.type === type)?.value ?? Number.NaN);
  return read('hour') * 60 + read('minute');
}

function minutesOf(clock: string): number {
  const [hours = '', minutes = ''] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** `time` itself when it lies in the window, which may pass midnight, else the window's next opening. */
function intoWindow(
  time: number,
  { from, to, zone }: { from: string; to: string; zone: string },
): number {
  const opens = minutesOf(from);
  const closes = minutesOf(to);
  const isIn = (minute: number): boolean =>
    opens <= closes ? minute >= opens && minute < closes : minute >= opens || minute < closes;
  let at = time;
  // Up to two hours before it first, so that a change of clocks on the way cannot jump the opening.
  for (let round = 0; round < 4 && !isIn(minuteOfDay(at, zone)); round += 1) {
    const wait = (opens - minuteOfDay(at, zone) + 1_440) % 1_440;
    at = Math.floor(at / 60_000) * 60_000 + (wait > 180 ? wait - 120 : wait) * 60_000;
  }
  return at;
}
