// A web and a clock in memory: sleeping passes the time at once, so that days of crawling take a moment.
import { FetchFailure } from '../../src/archive/fetch/failure.ts';
import type { FailureClass } from '../../src/archive/fetch/failure.ts';
import type { FetchOptions, FetchResult } from '../../src/archive/fetch/fetch-page.ts';
import { realEffects } from '../../src/archive/watch/crawl/crawl-options.ts';
import type { CrawlEffects } from '../../src/archive/watch/crawl/crawl-options.ts';
import { readCapture, warcDate } from '../../src/archive/warc/capture.ts';
import { keepRow } from './keep-row.ts';

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  failure?: FailureClass;
}

export interface FakeRequest {
  url: string;
  /** Seconds since the start. */
  at: number;
  conditional: boolean;
}

export class FakeWeb {
  readonly pages = new Map<string, FakeAnswer | ((request: FakeRequest) => FakeAnswer)>();
  readonly log: FakeRequest[] = [];
  readonly start: number;
  #passed = 0;

  constructor(start = '2025-01-20T08:00:00Z') {
    this.start = Date.parse(start);
  }

  now(): Date {
    return new Date(this.start + this.#passed);
  }

  /** Paths in the order in which they were asked for, robots.txt left out. */
  asked(): string[] {
    return this.log.flatMap(({ url }) => (url.endsWith('/robots.txt') ? [] : url));
  }

  effects(own: Partial<CrawlEffects> = {}): CrawlEffects {
    return realEffects({
      keep: keepRow,
      now: () => this.now(),
      random: () => 0.5,
      fetch: (url, options) => this.#answer(url, options),
      sleep: async (ms, signal) => {
        // Work under way goes on while others sleep.
        await new Promise((resolve) => setTimeout(resolve, 1));
        // A full second is slept only where nothing is due: then a minute may pass as well.
        if (!signal.aborted) this.#passed += ms >= 1_000 ? 60_000 : ms;
      },
      ...own,
    });
  }

  async #answer(url: string, options: FetchOptions): Promise<FetchResult> {
    const request = {
      url,
      at: this.#passed / 1000,
      conditional: options.etag !== undefined || options.lastModified !== undefined,
    };
    this.log.push(request);
    const found = this.pages.get(url);
    const answer = (typeof found === 'function' ? found(request) : found) ?? { status: 404 };
    if (answer.failure)
      return { ok: false, failure: new FetchFailure(answer.failure, url), hops: [] };
    const body = answer.body ?? '';
    const lines = Object.entries({ 'content-type': 'text/html', ...answer.headers }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    const response = Buffer.from(
      `HTTP/1.1 ${answer.status ?? 200} X\r\n${lines.join('')}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    const page = readCapture({ url, capturedAt: warcDate(this.now()), response });
    if (!page) throw new Error('The fake answer has no head.');
    return { ok: true, page, hops: [page], body: page.payload };
  }
}
