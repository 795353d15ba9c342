// A file on its way to the server. fetch cannot tell how much of it was sent, XMLHttpRequest can.
import { toApiError, unreachable } from './api.ts';

/** `onProgress` gets shares from 0 to 1. The answer's type is the route's own. */
export function sendFile<T>(
  url: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const http = new XMLHttpRequest();
    http.open('POST', url);
    http.setRequestHeader('content-type', 'application/octet-stream');
    http.responseType = 'text';
    http.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    http.addEventListener('load', () => {
      const body = readJson(http.responseText);
      if (http.status >= 200 && http.status < 300) resolve(body as T);
      else reject(toApiError(http.status, body));
    });
    http.addEventListener('error', () => reject(unreachable()));
    http.addEventListener('abort', () => reject(new DOMException('upload stopped', 'AbortError')));
    signal.addEventListener('abort', () => http.abort(), { once: true });
    http.send(file);
  });
}

/** A proxy's HTML page or an empty body is no JSON; the status then speaks for itself. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
