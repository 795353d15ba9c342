// Brings articles into the index, takes them out. Inside the transaction that changes the article itself:
// a crash leaves both or neither.
import { sql } from 'kysely';
import { takeNumbers } from '../../registers/counters.ts';
import { idArray } from '../../registers/ids.ts';
import type { Scope } from '../../registers/scope.ts';
import { batches } from '../../util/batches.ts';
import { BlockBuilder } from './block-builder.ts';
import { addToBucket, blockBits, blockOf, emptyBucket, removeFromBucket } from './bucket.ts';
import type { Bucket, Posting } from './bucket.ts';
import { readPostingRows, replacePostingRows } from './posting-rows.ts';
import { atomsOf, readTexts } from './read-texts.ts';

/** So many articles wait before their postings are written: a search reads the waiting ones one by one. */
const waitingAtMost = 512;
const textsAtOnce = 1024;
const bucketsAtOnce = 1024;

interface Waiting {
  articleId: number;
  length: number;
}

/**
 * Makes articles searchable that stand in `article`; those that were in the index are read anew.
 * Few at a time wait beside the postings and cost milliseconds each; when many wait they are written in
 * one go. `inside` must be a transaction that `writeInTurn` opened.
 */
export async function indexArticles(inside: Scope, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const stamp = await takeNumbers(inside, 'search');
  await takeOutPostings(inside, ids);
  const waiting = await readWaiting(inside, ids);
  if (waiting.length + ids.length < waitingAtMost) {
    const texts = await readTexts(inside, ids);
    const rows = texts.map((text) => ({
      articleId: text.articleId,
      length: atomsOf(text).text.count,
    }));
    return writeDocuments(inside, stamp, 'pending', rows);
  }
  const all = [...new Set([...waiting, ...ids])].sort((a, b) => a - b);
  for (const [block, group] of byBlock(all)) await writeBlock(inside, stamp, block, group);
}

/** Writes the postings of everything that waits. */
export async function settleIndex(inside: Scope): Promise<void> {
  const waiting = await readWaiting(inside, []);
  if (waiting.length === 0) return;
  const stamp = await takeNumbers(inside, 'search');
  for (const [block, group] of byBlock(waiting)) await writeBlock(inside, stamp, block, group);
}

/**
 * Takes articles out of the index: afterwards no byte of it tells what they said, whatever became of
 * their rows in `article`.
 */
export async function unindexArticles(inside: Scope, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const stamp = await takeNumbers(inside, 'search');
  await takeOutPostings(inside, ids);
  await sql`update search_document set state = 'gone', stamp = ${stamp}, length = 0
    where cluster_id = ${inside.clusterId} and article_id = any(${idArray(ids)})`.execute(
    inside.db,
  );
}

/** Says that something else of these articles changed: removed, current, story, category, date. */
export async function touchArticles(inside: Scope, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const stamp = await takeNumbers(inside, 'search');
  await sql`update search_document set stamp = ${stamp}
    where cluster_id = ${inside.clusterId} and article_id = any(${idArray(ids)})`.execute(
    inside.db,
  );
}

/** Numbers of the articles that wait, but for those that are being written anew. */
async function readWaiting(inside: Scope, but: readonly number[]): Promise<number[]> {
  const rows = await inside.db
    .selectFrom('searchDocument')
    .select('articleId')
    .where('clusterId', '=', inside.clusterId)
    .where('state', '=', 'pending')
    .orderBy('articleId')
    .execute();
  const left = new Set(but);
  return rows.map((row) => row.articleId).filter((id) => !left.has(id));
}

async function writeBlock(
  inside: Scope,
  stamp: number,
  block: number,
  ids: number[],
): Promise<void> {
  const builder = new BlockBuilder();
  const rows: Waiting[] = [];
  for (const some of batches(ids, textsAtOnce)) {
    for (const text of await readTexts(inside, some)) {
      const atoms = atomsOf(text);
      builder.add(text.articleId, atoms.text, atoms.title);
      rows.push({ articleId: text.articleId, length: atoms.text.count });
    }
  }
  for (const some of batches(builder.build(), bucketsAtOnce))
    await addPostings(inside, block, some);
  await writeDocuments(inside, stamp, 'indexed', rows);
}

async function addPostings(
  inside: Scope,
  block: number,
  added: readonly (readonly [number, Map<string, Posting>])[],
): Promise<void> {
  const buckets = added.map(([bucket]) => bucket);
  const held = await readPostingRows(inside, buckets, buckets, block);
  const before = new Map(held.map((row) => [row.bucket, row.bytes]));
  const after = added.map(
    ([bucket, terms]) => [bucket, addToBucket(before.get(bucket) ?? emptyBucket, terms)] as const,
  );
  await replacePostingRows(inside, block, new Map(after));
}

/** Every bucket of the block is looked at: what an article's text was then need not be known. */
async function takeOutPostings(inside: Scope, ids: readonly number[]): Promise<void> {
  const written = await inside.db
    .selectFrom('searchDocument')
    .select('articleId')
    .where('clusterId', '=', inside.clusterId)
    .where('articleId', '=', (eb) => eb.fn.any(idArray(ids)))
    .where('state', '=', 'indexed')
    .execute();
  for (const [block, group] of byBlock(written.map((row) => row.articleId))) {
    const gone = new Set(group.map((id) => id % (1 << blockBits)));
    const all = await inside.db
      .selectFrom('searchPosting')
      .select('bucket')
      .where('clusterId', '=', inside.clusterId)
      .where('block', '=', block)
      .orderBy('bucket')
      .execute();
    for (const some of batches(
      all.map((row) => row.bucket),
      bucketsAtOnce,
    )) {
      const changed = new Map<number, Bucket>();
      for (const { bucket, bytes } of await readPostingRows(inside, some, some, block)) {
        const left = removeFromBucket(bytes, gone);
        if (left) changed.set(bucket, left);
      }
      await replacePostingRows(inside, block, changed);
    }
  }
}

function byBlock(ids: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const id of ids) {
    const group = groups.get(blockOf(id));
    if (group) group.push(id);
    else groups.set(blockOf(id), [id]);
  }
  return groups;
}

async function writeDocuments(
  inside: Scope,
  stamp: number,
  state: 'pending' | 'indexed',
  rows: readonly Waiting[],
): Promise<void> {
  for (const some of batches(rows, 2000)) {
    const body = JSON.stringify(some.map((row) => [row.articleId, row.length]));
    await sql`
      insert into search_document (cluster_id, article_id, stamp, state, length)
      select ${inside.clusterId}, (one->>0)::bigint, ${stamp}::bigint, ${state}, (one->>1)::int
      from json_array_elements(cast(${body} as json)) as one
      on conflict (cluster_id, article_id) do update set stamp = excluded.stamp, state = excluded.state,
        length = excluded.length`.execute(inside.db);
  }
}
