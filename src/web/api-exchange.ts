// The archive from and to other tools: a WARC file in, WACZ and JSON Lines out.
import type { WarcImport } from '../schema/exchange.ts';
import { at, writeQuery } from './api.ts';
import { sendFile } from './send-file.ts';

/** The server keeps what it reads as it comes: what was sent is, all but the last of it, what was taken in. */
export function importWarc(
  cluster: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<WarcImport> {
  return sendFile(`${at(cluster)}/snapshots/import`, file, onProgress, signal);
}

/** The captures as WACZ; of one with what its page needs, without a number all of them. */
export function waczUrl(cluster: string, snapshotId?: number): string {
  return `${at(cluster)}/snapshots/export${writeQuery({ ids: snapshotId })}`;
}

/** Every article with its text, a JSON document a line. */
export function articlesFileUrl(cluster: string): string {
  return `${at(cluster)}/articles/export`;
}
