/** Ready-made ways to answer: one that is as it should be, those of a model that is not, and those of an endpoint that is not. */
import type { ServerResponse } from 'node:http';
import { setTimeout as waitFor } from 'node:timers/promises';
import type { Asked } from './asked.ts';
import { goodAnswer } from './good-answer.ts';
import { errorBody } from './http/bodies.ts';
import { type Mode, type Reply, says } from './reply.ts';

/** A model that does as it is told by the instructions. */
export const good: Mode = (asked) => says(goodAnswer(asked));

/** A model that does as a record tells it: it says what it was made to say, whatever the instructions are. */
export const obedient =
  (answer: unknown | ((asked: Asked) => unknown)): Mode =>
  (asked) =>
    says(typeof answer === 'function' ? (answer(asked) as unknown) : answer);

/** Models that answer in another way than they should. */
export const odd = {
  brokenJson: (asked) => says(JSON.stringify(goodAnswer(asked)).slice(0, -2)),
  wrongSchema: () => says({ colour: 7, summary: ['not', 'a', 'text'] }),
  empty: () => says(''),
  prose: () => says('The session was calm, and everybody liked it.'),
  proseAround: (asked) => says(`Sure {gladly}! Here it is:\n\n${JSON.stringify(goodAnswer(asked))}\n\nAnything else?`),
  fenced: (asked) => says(`\`\`\`json\n${JSON.stringify(goodAnswer(asked), null, 2)}\n\`\`\``),
  thinking: (asked) => says(`<think>{"summary":"a draft"}</think>\n${JSON.stringify(goodAnswer(asked))}`),
  nested: () => says(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
  nullContent: () => ({ says: null }),
  arrayContent: (asked) => ({ says: [{ type: 'text', text: JSON.stringify(goodAnswer(asked)) }] }),
  toolCall: () => ({ says: null, end: 'tools' }),
  filtered: () => ({ says: '', end: 'filter' }),
  refusing: () => ({ says: null, refusal: 'I will not do that.' }),
  cutOff: (asked) => ({ says: JSON.stringify(goodAnswer(asked)).slice(0, 20), end: 'length' }),
  countless: (asked) => ({ ...says(goodAnswer(asked)), tokens: null }),
  boasting: (asked) => ({ ...says(goodAnswer(asked)), tokens: [-5, 1e15] }),
} satisfies Readonly<Record<string, Mode>>;

const failing = (status: number, message: string, headers: Readonly<Record<string, string>> = {}) =>
  (({ speaks }) => ({ status, headers, body: errorBody(message, 'error', speaks) })) satisfies Mode;

/** Endpoints that take keys, models and loads badly. */
export const endpoint = {
  keyRefused: failing(401, 'Incorrect API key provided.'),
  notAllowed: failing(403, 'Project does not have access to this model.'),
  unknownModel: failing(404, 'The model does not exist.'),
  busy: (retryAfter?: string) => failing(429, 'Rate limit reached.', retryAfter ? { 'retry-after': retryAfter } : {}),
  down: failing(500, 'The server had an error.'),
  filtering: failing(400, 'The response was filtered by our content management policy.'),
  /** Takes no other form of the answer than those. */
  taking:
    (...formats: readonly Asked['format'][]): Mode =>
    (asked) =>
      formats.includes(asked.format) ? good(asked, 0) : failing(400, 'response_format is not supported.')(asked),
  /** As OpenAI's models that think first. */
  thinkingFirst: (asked: Asked) => {
    if (asked.limitName === 'max_tokens')
      return failing(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")(asked);
    if (asked.temperature !== undefined) return failing(400, "Unsupported value: 'temperature'.")(asked);
    return good(asked, 0);
  },
  redirecting: (to: string) => () => ({ status: 307, headers: { location: to }, body: '' }),
  html: () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Welcome to the Wi-Fi</h1>' }),
};

/** What happens on the way. */
export const connection = {
  silent: () => ({ does: () => {} }),
  slow:
    (milliseconds: number, then: Mode = good): Mode =>
    async (asked, before) => {
      await waitFor(milliseconds);
      return then(asked, before);
    },
  reset: () => ({ does: (response: ServerResponse) => void response.destroy() }),
  resetHalfway: () => ({
    does: (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"choices":[', () => response.destroy());
    },
  }),
  enormous: () => ({ does: stream }),
};

/** Answers in that way so many times, then in another. */
export const first =
  (times: number, mode: Mode, then: Mode = good): Mode =>
  (asked, before): Reply | Promise<Reply> =>
    (before < times ? mode : then)(asked, before);

/** Writes without end, as long as somebody reads. */
async function stream(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"choices":[{"index":0,"message":{"role":"assistant","content":"');
  const piece = 'la '.repeat(20_000);
  while (!response.destroyed) if (!response.write(piece)) await Promise.race([drained(response), waitFor(20)]);
}

const drained = (response: ServerResponse) => new Promise<void>((resolve) => void response.once('drain', resolve));
