// An OpenAI-compatible endpoint on this machine that answers what a test wants, or misbehaves.
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedModel {
  path: string;
  headers: IncomingHttpHeaders;
  body: { model: string; messages: { role: string; content: string }[] };
}

export interface ModelServer {
  /** What TUKU_MODEL_URL would be. */
  url: string;
  asked: AskedModel[];
  /** Answers; without it an empty list of facts. */
  answer: (response: ServerResponse) => void;
  close(): Promise<void>;
}

export async function startModel(): Promise<ModelServer> {
  const model: Pick<ModelServer, 'asked' | 'answer'> = {
    asked: [],
    answer: (response) => say(response, '{"facts":[]}'),
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as AskedModel['body'];
      model.asked.push({ path: request.url ?? '', headers: request.headers, body });
      model.answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return Object.assign(model, {
    url: `http://127.0.0.1:${port}/v1`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** The model's words, as chat completions carry them. */
export function say(response: ServerResponse, content: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
}
