// One question to an OpenAI-compatible endpoint (chat completions), within bounds. The key goes to that endpoint alone,
// and stands in no message.
import { z } from 'zod';
import { TukuError } from '../../util/errors.ts';

export interface ModelEndpoint {
  /** http://127.0.0.1:8000/v1, or the whole address of its chat completions. */
  url: string;
  key: string | undefined;
  /** Of the model, as the endpoint calls it. */
  name: string;
  timeoutMs: number;
}

export interface ModelMessage {
  role: 'system' | 'user';
  content: string;
}

const answerAtMost = 1024 ** 2;
const retryAfterMs = 500;

/** The endpoint did not give an answer that can be read; nothing was kept. */
export class ModelError extends TukuError {}

const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** The model's words. Asks once more after 429 and 5xx; redirects are not followed. Throws ModelError. */
export async function askModel(
  endpoint: ModelEndpoint,
  messages: readonly ModelMessage[],
): Promise<string> {
  const first = await send(endpoint, messages);
  const answer =
    first.status === 429 || first.status >= 500 ? await again(endpoint, messages) : first;
  if (answer.status !== 200)
    throw failure(
      'model-status',
      `模型服务应答 ${answer.status}`,
      `The model service answered ${answer.status}`,
    );
  const parsed = answerSchema.safeParse(readJson(answer.body));
  const content = parsed.data?.choices[0]?.message.content;
  if (content === undefined)
    throw failure(
      'model-answer',
      '模型服务的应答不是约定的格式',
      'The answer of the model service is not of the agreed form',
    );
  return content;
}

async function again(endpoint: ModelEndpoint, messages: readonly ModelMessage[]): Promise<Answer> {
  await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
  return send(endpoint, messages);
}

interface Answer {
  status: number;
  body: string;
}

async function send(endpoint: ModelEndpoint, messages: readonly ModelMessage[]): Promise<Answer> {
  const { key, name, timeoutMs } = endpoint;
  try {
    const response = await fetch(addressOf(endpoint), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model: name, temperature: 0, stream: false, messages }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, body: await readBounded(response) };
  } catch (error) {
    if (error instanceof ModelError) throw error;
    // What the network says may name addresses and headers: it is not passed on.
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw late
      ? failure(
          'model-timeout',
          `模型服务 ${timeoutMs / 1000} 秒内没有答完`,
          `The model service took longer than ${timeoutMs / 1000} s`,
        )
      : failure('model-unreachable', '连不上模型服务', 'The model service cannot be reached');
  }
}

function addressOf({ url }: ModelEndpoint): string {
  const base = url.replace(/\/+$/, '');
  return base.endsWith('/chat/completions') ? base : `${base}/chat/completions`;
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > answerAtMost) {
      await response.body?.cancel().catch(() => undefined);
      throw failure(
        'model-too-big',
        '模型服务的应答过大',
        'The answer of the model service is too large',
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure(code: string, zh: string, en: string): ModelError {
  return new ModelError(code, {
    zh: `${zh}，没有采用任何结果。`,
    en: `${en}; nothing was taken from it.`,
  });
}
