import { expect, test } from 'vitest';
import { type OwnConfig, readConfig } from './config.ts';
import { bareEnvironment, readEnvironment, secretsOf } from './environment.ts';
import { joinSettings } from './join-settings.ts';

const ai = (config: OwnConfig['ai'] = {}, variables: Record<string, string> = {}) =>
  joinSettings(readConfig({ ai: config }), readEnvironment(variables)).ai;

test('unless told, texts are made by rule and nobody is sent anything private', () => {
  expect(ai()).toMatchObject({ provider: 'extractive', trusted: false, privateAnswers: false, key: undefined });
});

test('the environment wins over the configuration', () => {
  const config = { provider: 'openai-compatible', url: 'https://models.example/v1/', model: 'small' } as const;
  expect(ai(config)).toMatchObject({ url: 'https://models.example/v1', model: 'small' });
  expect(ai(config, { LEDGERLINE_AI_MODEL: 'large', AI_API_KEY: 'k\n' })).toMatchObject({ model: 'large', key: 'k' });
});

test('an address and a model are not handed on to another provider', () => {
  const config = { provider: 'openai-compatible', url: 'https://models.example/v1', model: 'small' } as const;
  const other = ai(config, { LEDGERLINE_AI_PROVIDER: 'anthropic' });
  expect(other).toMatchObject({ provider: 'anthropic', url: undefined, model: undefined });
});

test('trust and a price hold for the place that the owner had in mind, and not for another one that the environment names', () => {
  const place = { provider: 'openai-compatible', url: 'http://localhost:11434/v1', model: 'm' } as const;
  const config = { ...place, trusted: true, privateAnswers: true, price: { input: 1, output: 2 } };
  expect(ai(config)).toMatchObject({ trusted: true, price: { input: 1 } });
  expect(ai(config, { LEDGERLINE_AI_MODEL: 'other' }).trusted).toBe(true);
  expect(ai(config, { LEDGERLINE_AI_PROVIDER: 'anthropic' })).toMatchObject({ trusted: false, price: undefined });
  expect(ai(config, { LEDGERLINE_AI_URL: 'https://hosted.example/v1' })).toMatchObject({ trusted: false });
});

test("only Copilot is known by GitHub's own token", () => {
  const token = { GITHUB_TOKEN: 'ghs_1' };
  expect(ai({ provider: 'copilot' }, token).key).toBe('ghs_1');
  expect(ai({ provider: 'copilot' }, { ...token, AI_API_KEY: 'k' }).key).toBe('k');
  expect(ai({ provider: 'anthropic', model: 'm' }, token).key).toBeUndefined();
});

test.each([
  [{ provider: 'openai' }, '"ai.provider"', 'should be extractive, openai-compatible, anthropic or copilot'],
  [{ url: 'http://models.example/v1' }, '"ai.url"', 'should begin with https://'],
  [{ url: 'https://key@models.example' }, '"ai.url"', 'should hold no user name and no password'],
  [{ url: 'https://models.example/?version=1' }, '"ai.url"', 'should hold no ? and no #'],
  [{ model: 'a model' }, '"ai.model"', 'should be the name of a model, without blanks'],
  [{ waits: 'never' }, '"ai.waits"', 'should be private, models or all'],
  [{ concurrency: 0 }, '"ai.concurrency"', 'should be a whole number from 1 to 32'],
  [{ budget: { callsPerRun: 1.5 } }, '"ai.budget.callsPerRun"', 'should be a whole number from 0 to 100000'],
  [{ price: { input: -1, output: 0 } }, '"ai.price.input"', 'should be 0 or more'],
])('%j is refused in plain words', (config, key, words) => {
  expect(() => readConfig({ ai: config })).toThrow(`${key} of ledgerline.config.ts ${words}.`);
});

test('a key slipped into the configuration, where everybody could read it, is refused', () => {
  expect(() => readConfig({ ai: { key: 'sk-1' } })).toThrow('"ai.key" is no key of ledgerline.config.ts');
});

test('the key counts among what may never be printed', () => {
  expect(secretsOf({ AI_API_KEY: 'sk-0123456789' })).toEqual(['sk-0123456789']);
  const youtube = {
    LEDGERLINE_YOUTUBE_CLIENT_SECRET: 'client-secret',
    LEDGERLINE_YOUTUBE_REFRESH_TOKEN: 'refresh-token',
  };
  expect(secretsOf(youtube).sort()).toEqual(['client-secret', 'refresh-token']);
});

test('a program that is sent texts of strangers is given none of the secrets', () => {
  const variables = { PATH: '/bin', GITHUB_TOKEN: 'a', AI_API_KEY: 'b', HOME: '/root', https_proxy: 'http://proxy:1' };
  expect(bareEnvironment(variables)).toEqual({ PATH: '/bin', https_proxy: 'http://proxy:1' });
});
