// What a crawl is told, and what it is given to act with.
import { randomUUID } from 'node:crypto';
import type { Purpose } from '../../../schema/watch.ts';
import type { Scope } from '../../../registers/scope.ts';
import { fetchPage } from '../../fetch/fetch-page.ts';
import type { FetchOptions, FetchResult } from '../../fetch/fetch-page.ts';
import { politenessPolicy } from '../../fetch/politeness.ts';
import type { PolitenessPolicy } from '../../fetch/politeness.ts';
import type { Capture } from '../../warc/capture.ts';
import { attemptPolicy } from '../schedule/attempts.ts';
import type { AttemptPolicy } from '../schedule/attempts.ts';
import { recaptureAges } from '../schedule/recapture.ts';
import type { RobotsCache } from './robots-cache.ts';

export interface CrawlOptions {
  /** Pages in hand at a time, each of another host. */
  workers: number;
  /** `idle`: until nothing is due within `patienceMs`; a signal: until it is aborted, and what is under way let go. */
  until: 'idle' | AbortSignal;
  /** Ends a crawl early that goes on until it is idle. */
  signal?: AbortSignal;
  patienceMs?: number;
  /** How long a page may stay in hand; more than a fetch and its keeping can take. */
  leaseMs?: number;
  /** Nobody else crawls in this database: leases that are left from before are freed at once. */
  alone?: boolean;
  politeness?: Partial<PolitenessPolicy>;
  attempts?: Partial<AttemptPolicy>;
  /** Ages in seconds at which a page is captured again; none: once only. */
  recaptureAges?: readonly number[];
  /** Without it robots.txt is neither asked for nor heeded: for one's own hosts only. Default true. */
  heedRobots?: boolean;
}

/** A page that came, to be kept. */
export interface KeepRequest {
  capture: Capture;
  /** The payload with its content encoding undone. */
  body: Uint8Array;
  surt: string;
  purpose: Purpose;
  watchId: number | null;
  /** Of a requisite: the snapshot that needs it. */
  pageId: number | null;
}

export interface Kept {
  /** Whether it reads otherwise than before; by its digest when absent. */
  changed?: boolean;
}

export interface CrawlEffects {
  now(): Date;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
  uuid(): string;
  fetch(url: string, options: FetchOptions): Promise<FetchResult>;
  /** Inside the transaction in which the page is finished: both stand or neither. */
  keep(inside: Scope, request: KeepRequest): Promise<Kept>;
}

export interface Settings extends Required<
  Omit<CrawlOptions, 'signal' | 'politeness' | 'attempts'>
> {
  politeness: PolitenessPolicy;
  attempts: AttemptPolicy;
}

/** A crawl under way. */
export interface Crawl {
  scope: Scope;
  settings: Settings;
  effects: CrawlEffects;
  robots: RobotsCache;
  /** Aborted when the crawl ends: fetches under way are let go. */
  signal: AbortSignal;
  nextVisit(): Promise<number>;
}

/** Two seconds between two requests: below what a single attentive reader asks of a site. */
export const crawlPoliteness: PolitenessPolicy = { ...politenessPolicy, minDelayMs: 2_000 };

export function readSettings(options: CrawlOptions): Settings {
  return {
    patienceMs: 30_000,
    leaseMs: 120_000,
    alone: false,
    recaptureAges,
    heedRobots: true,
    ...options,
    politeness: { ...crawlPoliteness, ...options.politeness },
    attempts: { ...attemptPolicy, ...options.attempts },
  };
}

/** The world as it is, but for what belongs to the caller. */
export function realEffects(own: Pick<CrawlEffects, 'keep'> & Partial<CrawlEffects>): CrawlEffects {
  return {
    now: () => new Date(),
    sleep: waitFor,
    random: () => Math.random(),
    uuid: () => randomUUID(),
    fetch: fetchPage,
    ...own,
  };
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}
