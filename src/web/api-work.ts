// Requests of the working screens that need more than a JSON question: an upload with progress, the chain's file.
import { z } from 'zod';
import { chainProblemSchema } from '../schema/chain.ts';
import type { ChainProblem } from '../schema/chain.ts';
import type { Import, ImportOptions } from '../schema/import.ts';
import { chainFileUrl, toApiError, unreachable, writeQuery } from './api.ts';

/** Sends a file; `onProgress` gets shares from 0 to 1. fetch cannot tell how much was sent, XMLHttpRequest can. */
export function uploadImport(
  cluster: string,
  file: Blob,
  options: Pick<ImportOptions, 'filename' | 'register'> & Partial<ImportOptions>,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Import> {
  return new Promise((resolve, reject) => {
    const http = new XMLHttpRequest();
    http.open(
      'POST',
      `/api/v1/clusters/${encodeURIComponent(cluster)}/imports${writeQuery(options)}`,
    );
    http.setRequestHeader('content-type', 'application/octet-stream');
    http.responseType = 'text';
    http.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    http.addEventListener('load', () => {
      const body = readJson(http.responseText);
      if (http.status >= 200 && http.status < 300) resolve(body as Import);
      else reject(toApiError(http.status, body));
    });
    http.addEventListener('error', () => reject(unreachable()));
    http.addEventListener('abort', () => reject(new DOMException('upload stopped', 'AbortError')));
    signal.addEventListener('abort', () => http.abort(), { once: true });
    http.send(file);
  });
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

/** A proxy's HTML page or an empty body is no JSON; the status then speaks for itself. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
