// Questions of the screens about the archived press: search, snapshots, takedowns.
import type { CaptureComparison } from '../schema/comparison.ts';
import type { PressPage, PressQuery, RelatedArticles, NamedMention } from '../schema/press.ts';
import type { Captured, SnapshotView, Verification } from '../schema/snapshot.ts';
import type {
  Takedown,
  TakedownDecision,
  TakedownRequest,
  TakedownState,
} from '../schema/takedown.ts';
import { ask, at, one, pick } from './api.ts';

export type PressQuestion = Partial<
  Record<keyof PressQuery, string | number | boolean | undefined>
>;

const snapshot = (cluster: string, snapshotId: number) => ({
  cluster,
  snapshotId: String(snapshotId),
});

const article = (cluster: string, articleId: number) => ({ cluster, articleId: String(articleId) });

/** `collapse` is said in words: false is an answer here, not an empty box. */
export function searchPress(
  cluster: string,
  { collapse, ...question }: PressQuestion,
  signal?: AbortSignal,
): Promise<PressPage> {
  const query = pick(question);
  if (collapse === false) query['collapse'] = 'false';
  return ask(
    one.articles.$get({ param: { cluster }, query }, { init: { signal: signal ?? null } }),
  );
}

/** Related articles, the newest of its category, and the others that tell the same. */
export function getBeside(cluster: string, articleId: number): Promise<RelatedArticles> {
  return ask(one.articles[':articleId'].beside.$get({ param: article(cluster, articleId) }));
}

export async function getMentions(cluster: string, articleId: number): Promise<NamedMention[]> {
  const param = article(cluster, articleId);
  return (await ask(one.articles[':articleId'].mentions.$get({ param }))).mentions;
}

/** Captures one address now; what a server does wrong is in the answer, not thrown. */
export async function captureAddress(
  cluster: string,
  url: string,
  requisites: boolean,
  signal?: AbortSignal,
): Promise<Captured> {
  const { captures } = await ask(
    one.snapshots.$post(
      { param: { cluster }, json: { urls: [url], requisites } },
      { init: { signal: signal ?? null } },
    ),
  );
  const [captured] = captures;
  if (!captured) throw new Error('The server said nothing of the address.');
  return captured;
}

export function getSnapshotView(cluster: string, snapshotId: number): Promise<SnapshotView> {
  return ask(one.snapshots[':snapshotId'].$get({ param: snapshot(cluster, snapshotId) }));
}

export function verifySnapshot(cluster: string, snapshotId: number): Promise<Verification> {
  return ask(one.snapshots[':snapshotId'].verify.$get({ param: snapshot(cluster, snapshotId) }));
}

/** What is new in `newer` against `older`. */
export function compareCaptures(
  cluster: string,
  older: number,
  newer: number,
): Promise<CaptureComparison> {
  return ask(
    one.snapshots[':snapshotId'].comparison.$get({
      param: snapshot(cluster, newer),
      query: { with: String(older) },
    }),
  );
}

/** The bytes as they were sent. */
export function snapshotFileUrl(cluster: string, snapshotId: number): string {
  return `${at(cluster)}/snapshots/${snapshotId}/file`;
}

/** Its WARC record, as a .warc.gz of its own. */
export function snapshotRecordUrl(cluster: string, snapshotId: number): string {
  return `${at(cluster)}/snapshots/${snapshotId}/record/file`;
}

/** The archived page itself, for a frame without permissions. */
export function archivedPageUrl(cluster: string, snapshotId: number): string {
  return `/archive/${encodeURIComponent(cluster)}/snapshot/${snapshotId}`;
}

export function requestTakedown(cluster: string, json: TakedownRequest): Promise<Takedown> {
  return ask(one.takedowns.$post({ param: { cluster }, json }));
}

export async function getTakedowns(cluster: string, state?: TakedownState): Promise<Takedown[]> {
  return (await ask(one.takedowns.$get({ param: { cluster }, query: pick({ state }) }))).takedowns;
}

export function decideTakedown(
  cluster: string,
  takedownId: number,
  json: TakedownDecision,
): Promise<Takedown> {
  const param = { cluster, takedownId: String(takedownId) };
  return ask(one.takedowns[':takedownId'].decision.$post({ param, json }));
}

export function restoreTakedown(cluster: string, takedownId: number): Promise<Takedown> {
  const param = { cluster, takedownId: String(takedownId) };
  return ask(one.takedowns[':takedownId'].restore.$post({ param }));
}
