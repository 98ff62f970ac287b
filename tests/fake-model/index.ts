/**
 * A model to test against, and no model at all: a server that speaks as OpenAI and as Anthropic do, refuses every request that is not
 * exactly as it should be, and answers as a test tells it. In a test:
 *
 *   const fake = await createFakeModel();          // answers sensibly
 *   fake.mode = obedient({ summary: '<script>' }); // or in any way of modes.ts, or any function of the request
 *   …                                              // let the product ask fake.url with fake.key and fake.model
 *   fake.requests                                  // what it was asked
 *   await fake.close();
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Asked, Unasked } from './asked.ts';
import { askedAnthropic } from './http/asked-anthropic.ts';
import { askedOpenAi } from './http/asked-openai.ts';
import { anthropicBody, errorBody, openAiBody } from './http/bodies.ts';
import { good } from './modes.ts';
import type { Mode, Reply } from './reply.ts';

export type { Asked } from './asked.ts';
export * from './modes.ts';
export type { Mode, Reply } from './reply.ts';

/** A running fake. */
export interface FakeModel {
  /** Its address, to which a provider adds `/chat/completions` or `/messages`. */
  readonly url: string;
  readonly model: string;
  readonly key: string;
  /** Every request that was understood, in order. */
  readonly requests: Asked[];
  /** What was wrong with the others. */
  readonly unasked: string[];
  mode: Mode;
  close(): Promise<void>;
}

/** Starts a fake on a free port, or on that one. */
export async function createFakeModel({
  port = 0,
  mode = good,
}: {
  port?: number;
  mode?: Mode;
} = {}): Promise<FakeModel> {
  const [requests, unasked]: [Asked[], string[]] = [[], []];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const fake: FakeModel = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    ...{ model: 'fake-1', key: 'sk-fake-0123456789', requests, unasked, mode },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const speaks = request.url === '/v1/messages' ? 'anthropic' : 'openai';
    const wanted = speaks === 'openai' ? `Bearer ${fake.key}` : fake.key;
    const given = request.headers[speaks === 'openai' ? 'authorization' : 'x-api-key'];
    const deny = (status: number, message: string) =>
      send(response, { status, body: errorBody(message, 'invalid_request_error', speaks) });
    if (given !== wanted) return deny(401, 'Incorrect API key provided.');
    if (request.method === 'GET' && request.url === '/v1/models')
      return send(response, { status: 200, body: { object: 'list', data: [{ id: fake.model, object: 'model' }] } });
    if (request.method !== 'POST' || !/^\/v1\/(?:messages|chat\/completions)$/.test(request.url ?? ''))
      return deny(404, 'Not found.');
    try {
      const asked = (speaks === 'openai' ? askedOpenAi : askedAnthropic)(await bodyOf(request), request.headers);
      if (asked.model !== fake.model) return deny(404, `The model ${asked.model} does not exist.`);
      requests.push(asked);
      return send(response, await fake.mode(asked, requests.length - 1), asked);
    } catch (error) {
      if (!(error instanceof Unasked)) throw error;
      unasked.push(error.message);
      return deny(400, error.message);
    }
  }
  return fake;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json')) throw new Unasked('The body is no JSON');
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    throw new Unasked('The body is no JSON');
  }
}

async function send(response: ServerResponse, reply: Reply, asked?: Asked): Promise<void> {
  if ('does' in reply) return reply.does(response);
  if ('says' in reply) {
    if (!asked) return;
    const body = (asked.speaks === 'openai' ? openAiBody : anthropicBody)(reply, asked);
    return send(response, { status: 200, body });
  }
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
  response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
}
