// Requests of the working screens that need more than a JSON question: an upload with progress, the chain's file.
import { z } from 'zod';
import { chainProblemSchema } from '../schema/chain.ts';
import type { ChainProblem } from '../schema/chain.ts';
import type { Import, ImportOptions } from '../schema/import.ts';
import { at, chainFileUrl, toApiError, unreachable, writeQuery } from './api.ts';
import { readJson, sendFile } from './send-file.ts';

/** Sends a workbook; `onProgress` gets shares from 0 to 1. */
export function uploadImport(
  cluster: string,
  file: Blob,
  options: Pick<ImportOptions, 'filename' | 'register'> & Partial<ImportOptions>,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Import> {
  return sendFile(`${at(cluster)}/imports${writeQuery(options)}`, file, onProgress, signal);
}

const answerSchema = z.object({ problems: z.array(chainProblemSchema) });

export async function getChainText(cluster: string): Promise<string> {
  const response = await reach(chainFileUrl(cluster));
  const text = await response.text();
  if (!response.ok) throw toApiError(response.status, readJson(text));
  return text;
}

/** Replaces the chain, or says what stands against it; `replaced` false leaves the old chain as it was. */
export async function putChainText(
  cluster: string,
  text: string,
): Promise<{ replaced: boolean; problems: ChainProblem[] }> {
  const response = await reach(chainFileUrl(cluster), {
    method: 'PUT',
    body: text,
    headers: { 'content-type': 'text/yaml; charset=utf-8' },
  });
  const body = readJson(await response.text());
  if (response.ok) return { replaced: true, problems: answerSchema.parse(body).problems };
  // A refusal that lists what is wrong, line by line, is an answer; any other is a failure.
  const refused = response.status === 422 ? answerSchema.safeParse(body).data : undefined;
  if (refused) return { replaced: false, problems: refused.problems };
  throw toApiError(response.status, body);
}

async function reach(url: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw unreachable(cause);
  }
}
