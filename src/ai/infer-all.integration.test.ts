/** A run of calls before a model that is good, odd or hostile, and before endpoints and connections that fail. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Asked,
  connection,
  createFakeModel,
  endpoint,
  type FakeModel,
  first,
  good,
  type Mode,
  obedient,
  odd,
} from '../../tests/fake-model/index.ts';
import { settingsFor } from '../../tests/fake-model/settings-for.ts';
import type { Call } from '../pipeline/enrich/wire.ts';
import { mostTokens } from './answer/tokens.ts';
import { createProvider } from './create-provider.ts';
import { inferAll, type Terms } from './infer-all.ts';
import type { Provider } from './provider.ts';

let fake: FakeModel;
beforeEach(async () => {
  fake = await createFakeModel();
});
afterEach(() => fake.close());

const call = (id: number, other: Partial<Call> = {}): Call => ({
  key: `runs/${id}`,
  prompt: 'run',
  inputHash: `hash-${id}`,
  system: 'Summarize the record in one sentence.',
  user: `<record>\nThe listener of run ${id} grew calm after ten minutes. Sleep came easily.\n</record>`,
  schema: {
    type: 'object',
    properties: { summary: { type: 'string' } },
    required: ['summary'],
    additionalProperties: false,
  },
  maxOutputTokens: 200,
  ...other,
});
const calls = (count: number) => Array.from({ length: count }, (_, at) => call(at + 1));

const provider = (other: Parameters<typeof settingsFor>[1] = {}): Provider =>
  createProvider(settingsFor(fake, other)) as Provider;

const terms = (other: Partial<Terms> = {}): Terms => ({
  ...{ concurrency: 2, timeoutSeconds: 6000, retries: 2, maxCalls: 100, maxTokens: 1_000_000, second: 10 },
  now: () => new Date('2026-01-02T03:04:05Z'),
  ...other,
});

const run = (mode: Mode, count = 1, other: Partial<Terms> = {}) => {
  fake.mode = mode;
  return inferAll(calls(count), provider(), terms(other));
};

const summary = 'The listener of run 1 grew calm after ten minutes. Sleep came easily.';

/** For the calls of that number only; the others are answered well. */
const forOnly =
  (id: number, mode: Mode): Mode =>
  (asked, before) =>
    (asked.user.includes(`run ${id} `) ? mode : good)(asked, before);
const isProbe = ({ system }: Asked) => system.startsWith('You test a connection.');

describe.each(['openai-compatible', 'anthropic'] as const)('%s', (name) => {
  test('a call is answered, and the reply says by whom, when and for how much', async () => {
    const { replies } = await inferAll([call(1)], provider({ provider: name }), terms());
    expect(replies).toEqual([
      {
        ...{ key: 'runs/1', inputHash: 'hash-1', provider: name, model: 'fake-1', at: '2026-01-02T03:04:05.000Z' },
        ...{ output: { summary }, inputTokens: 20, outputTokens: 10 },
      },
    ]);
    expect(fake.unasked).toEqual([]);
    expect(fake.requests).toMatchObject([{ maxTokens: 200, temperature: 0, format: 'schema', model: 'fake-1' }]);
  });

  test.each([
    [
      'a wrong shape is handed on as it is, to be checked',
      odd.wrongSchema,
      { colour: 7, summary: ['not', 'a', 'text'] },
    ],
    ['words around it', odd.proseAround, { summary }],
    ['a fence around it', odd.fenced, { summary }],
    ['thoughts before it', odd.thinking, { summary }],
    ['parts instead of a text', odd.arrayContent, { summary }],
    ['the words of a hostile record', obedient({ summary: '<script>' }), { summary: '<script>' }],
  ])('an answer is found: %s', async (_, mode, output) => {
    fake.mode = mode;
    const { replies } = await inferAll([call(1)], provider({ provider: name }), terms());
    expect(replies).toMatchObject([{ output }]);
  });

  test.each([
    ['answer empty', odd.empty],
    ['answer empty', odd.nullContent],
    ['answer empty', odd.toolCall],
    ['no JSON', odd.prose],
    ['no JSON', odd.brokenJson],
    ['no JSON', odd.nested],
    ['answer cut off', odd.cutOff],
    ['refused by the provider', odd.filtered],
    ['refused by the provider', odd.refusing],
    ['refused by the provider', endpoint.filtering],
    ['answer unreadable', endpoint.html],
    ['answer unreadable', obedient(({ headers }: Asked) => ({ summary: JSON.stringify(headers) }))],
    ['answer too large', connection.enormous],
    ['connection lost', connection.reset],
    ['connection lost', connection.resetHalfway],
    ['server error', endpoint.down],
    ['rate limit', endpoint.busy()],
  ])('"%s" is noted of one call and stops no other', async (failure, mode) => {
    fake.mode = forOnly(2, mode);
    const all = calls(4);
    const { replies, ...rest } = await inferAll(all, provider({ provider: name }), terms());
    expect(replies.map((reply) => reply.failure)).toEqual([undefined, failure, undefined, undefined]);
    expect(replies[1]).not.toHaveProperty('output');
    expect(rest).toEqual({ overBudget: 0, notAsked: 0 });
  });
});

test('a model of Anthropic that takes no form of the answer is asked without one, and never given a tool to answer by', async () => {
  fake.mode = endpoint.taking('text');
  const { replies } = await inferAll(calls(2), provider({ provider: 'anthropic' }), terms({ concurrency: 1 }));
  expect(replies).toMatchObject([{ output: { summary } }, { output: { summary: expect.any(String) } }]);
  expect(fake.requests.at(-1)).toMatchObject({ format: 'text' });
  expect(fake.unasked).toEqual([]);
});

test('a model that never answers is given up in time, and the others are waited for', async () => {
  const { replies } = await run(forOnly(1, connection.silent), 2, { timeoutSeconds: 300 });
  expect(replies.map(({ failure }) => failure)).toEqual(['timeout', undefined]);
});

test('a provider that does not listen is given up as well', async () => {
  const deaf: Provider = { name: 'deaf', model: 'x', infer: () => new Promise(() => {}) };
  const { replies } = await inferAll(calls(1), deaf, terms({ timeoutSeconds: 1 }));
  expect(replies).toMatchObject([{ failure: 'timeout' }]);
});

test.each([
  ['errors of the server', endpoint.down],
  ['a busy server', endpoint.busy('0')],
  ['a reset', connection.reset],
  ['a reset halfway', connection.resetHalfway],
])('%s are tried again until it goes well, and not forever', async (_, mode) => {
  expect((await run(first(2, mode))).replies).toMatchObject([{ output: { summary } }]);
  fake.requests.length = 0;
  expect((await run(mode)).replies).toMatchObject([{ failure: expect.any(String) }]);
  expect(fake.requests.filter((asked) => !isProbe(asked))).toHaveLength(3);
});

test('what is refused for good is not tried again', async () => {
  await run(odd.prose);
  expect(fake.requests).toHaveLength(1);
});

test('whoever asks for a long wait is not waited for, and the rest is left for another time', async () => {
  const { replies, ...rest } = await run(endpoint.busy('3600'), 5, { concurrency: 1 });
  expect(replies).toMatchObject([{ failure: 'rate limit' }]);
  expect(rest).toEqual({ stoppedBy: 'rate limit', notAsked: 4, overBudget: 0 });
});

test.each([
  ['key refused', endpoint.keyRefused],
  ['not allowed', endpoint.notAllowed],
  ['address or model unknown', endpoint.unknownModel],
  ['redirected', endpoint.redirecting('https://models.example/v1/chat/completions')],
  ['server error', endpoint.down],
  ['answer unreadable', endpoint.html],
  ['connection lost', connection.reset],
])('"%s" ends a run after the first call', async (word, mode) => {
  const { replies, ...rest } = await run(mode, 20, { concurrency: 1 });
  expect(replies).toMatchObject([{ failure: word }]);
  expect(rest).toEqual({ stoppedBy: word, notAsked: 19, overBudget: 0 });
  expect(fake.requests.filter(isProbe)).toHaveLength(1);
});

test('a refusal that only one record meets, such as that of a firewall, stops no other', async () => {
  const { replies, ...rest } = await run(forOnly(1, endpoint.notAllowed), 4);
  expect(replies.map(({ failure }) => failure)).toEqual(['not allowed', undefined, undefined, undefined]);
  expect(rest).toEqual({ overBudget: 0, notAsked: 0 });
});

test('nobody is there: that is said once', async () => {
  const gone = await createFakeModel();
  await gone.close();
  const nobody = createProvider(settingsFor(gone)) as Provider;
  const { replies, stoppedBy } = await inferAll(calls(9), nobody, terms({ concurrency: 1 }));
  expect([replies.length, stoppedBy]).toEqual([1, 'not reachable']);
});

test('a redirect is not followed, so the key goes nowhere else', async () => {
  const other = await createFakeModel();
  await run(endpoint.redirecting(`${other.url}/chat/completions`));
  expect([other.requests, other.unasked]).toEqual([[], []]);
  await other.close();
});

test.each([
  ['any JSON object', endpoint.taking('object', 'text'), ['schema', 'object', 'object']],
  ['no form of the answer', endpoint.taking('text'), ['schema', 'object', 'text', 'text']],
])('an endpoint that takes %s is asked so from then on', async (_, mode, formats) => {
  const { replies } = await run(mode, 2, { concurrency: 1 });
  expect(replies).toMatchObject([{ output: { summary } }, { output: { summary: expect.any(String) } }]);
  expect(fake.requests.map(({ format }) => format)).toEqual(formats);
});

test('a model that thinks first is asked without temperature and with the other limit', async () => {
  const { replies } = await run(endpoint.thinkingFirst);
  expect(replies).toMatchObject([{ output: { summary } }]);
  expect(fake.requests.at(-1)).toMatchObject({ limitName: 'max_completion_tokens', temperature: undefined });
});

test('only so many calls are made at the same time', async () => {
  let [now, most] = [0, 0];
  const held: (() => void)[] = [];
  const mode: Mode = async (asked, before) => {
    most = Math.max(most, ++now);
    await new Promise<void>((resolve) => {
      held.push(resolve);
      if (held.length === 3) for (const release of held.splice(0)) release();
    });
    now--;
    return good(asked, before);
  };
  const { replies } = await run(mode, 12, { concurrency: 3 });
  expect([replies.length, most]).toEqual([12, 3]);
  expect(replies.map(({ key }) => key)).toEqual(calls(12).map(({ key }) => key));
});

test('no more calls are made than a run may make', async () => {
  const { replies, overBudget } = await run(good, 7, { maxCalls: 3 });
  expect([replies.length, overBudget, fake.requests.length]).toEqual([3, 4, 3]);
});

test('no call is made that might take more tokens than are left, and a smaller one after it still is', async () => {
  const [one, large, other] = [call(1), call(2, { user: 'Long words. '.repeat(1000) }), call(3)];
  const maxTokens = mostTokens(one) + mostTokens(other);
  const { replies, overBudget } = await inferAll([one, large, other], provider(), terms({ maxTokens }));
  expect([replies.map(({ key }) => key), overBudget]).toEqual([['runs/1', 'runs/3'], 1]);
});

test('a provider that counts nothing, or nonsense, is counted for', async () => {
  for (const mode of [odd.countless, odd.boasting]) {
    const [reply] = (await run(mode)).replies;
    expect(reply?.inputTokens).toBeGreaterThan(50);
    expect(reply?.outputTokens).toBeGreaterThan(10);
    expect(reply?.outputTokens).toBeLessThan(100);
  }
});

test('what a failed answer took is counted, too', async () => {
  expect((await run(odd.prose)).replies).toMatchObject([{ failure: 'no JSON', inputTokens: 20, outputTokens: 10 }]);
});
