// What the address bar says of every page: the day of the view and the figure whose evidence is open.
import type { Span } from '../schema/passage.ts';

export interface GlobalSearch {
  /** ISO date of an as-of view; absent: today. */
  asOf?: string;
  /** `entityId:key` of the open evidence drawer, e.g. `12:revenue@2023`. */
  figure?: string;
}

export interface FigureAddress {
  entityId: number;
  key: string;
}

/** Plain `name=value` pairs: addresses stay short enough to be read out and sent on. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function writeSearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  // Colons, at signs and commas may stand in a query (RFC 3986, 3.4).
  const text = params.toString().replace(/%3A/g, ':').replace(/%40/g, '@').replace(/%2C/g, ',');
  return text && `?${text}`;
}

/** A real calendar day, not merely its shape: 2024-02-30 is none. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

export function readGlobalSearch(search: Record<string, unknown>): GlobalSearch {
  const found: GlobalSearch = {};
  if (isDay(search['asOf'])) found.asOf = search['asOf'];
  const figure = search['figure'];
  if (typeof figure === 'string' && findFigureAddress(figure)) found.figure = figure;
  return found;
}

export function findFigureAddress(text: string | undefined): FigureAddress | undefined {
  const match = /^(\d+):(.+)$/.exec(text ?? '');
  if (!match) return undefined;
  return { entityId: Number(match[1]), key: match[2] ?? '' };
}

export function writeFigureAddress(address: FigureAddress): string {
  return `${address.entityId}:${address.key}`;
}

/** The source that a page is about: an import under way, or one source of the list. */
export function readSourceSearch(search: Record<string, unknown>): { source?: string } {
  const source = search['source'];
  return typeof source === 'string' && /^\d{1,15}$/.test(source) ? { source } : {};
}

/** `12-57` → the span of a quote in an article's text. */
export function findSpan(text: string | undefined): Span | undefined {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '');
  const span = { start: Number(match?.[1]), end: Number(match?.[2]) };
  return match && span.start < span.end ? span : undefined;
}

export function writeSpan({ start, end }: Span): string {
  return `${start}-${end}`;
}
