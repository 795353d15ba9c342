// What the test web has seen, and whether a crawler kept to what the hosts asked.

export interface LoggedRequest {
  host: string;
  method: string;
  /** With query. */
  path: string;
  userAgent: string;
  /** Carried If-None-Match or If-Modified-Since. */
  conditional: boolean;
  /** Milliseconds since 1970, with fractions. */
  at: number;
  /** When the answer had been written, or the connection was gone. */
  endedAt: number | undefined;
  status: number | undefined;
  /** Requests that this host was answering then, this one included. */
  open: number;
  /** Connections that stood to this host then. */
  connections: number;
}

export interface Manners {
  requests: number;
  /** Most at a time. */
  maxOpen: number;
  maxConnections: number;
  /** Shortest time from the end of one answer to the next request, in ms; Infinity of fewer than two. */
  minGap: number;
  /** Paths asked for more than once, with how often. */
  repeated: Record<string, number>;
  userAgents: string[];
}

/** How the host was treated; what a test asserts of a polite crawler. */
export function mannersOf(log: readonly LoggedRequest[], host: string): Manners {
  const own = log.filter((entry) => entry.host === host).sort((a, b) => a.at - b.at);
  const counts: Record<string, number> = {};
  let minGap = Infinity;
  for (const [index, entry] of own.entries()) {
    counts[entry.path] = (counts[entry.path] ?? 0) + 1;
    const before = own[index - 1];
    if (before !== undefined) minGap = Math.min(minGap, entry.at - (before.endedAt ?? entry.at));
  }
  return {
    requests: own.length,
    maxOpen: Math.max(0, ...own.map(({ open }) => open)),
    maxConnections: Math.max(0, ...own.map(({ connections }) => connections)),
    minGap,
    repeated: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 1)),
    userAgents: [...new Set(own.map(({ userAgent }) => userAgent))],
  };
}
