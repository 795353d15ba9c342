// Which part of 来源监测 the address asks for.

export interface WatchSearch {
  /** Absent: the sources. */
  part?: 'visits';
  /** One host of the audit. */
  host?: string;
}

export function readWatchSearch(search: Record<string, unknown>): WatchSearch {
  const found: WatchSearch = {};
  if (search['part'] === 'visits') found.part = 'visits';
  const host = search['host'];
  if (typeof host === 'string' && /^[^\s/]{1,253}$/u.test(host)) found.host = host;
  return found;
}
