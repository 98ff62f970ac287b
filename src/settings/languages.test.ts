import { expect, test } from 'vitest';
import { frameLanguage, textLanguage } from './languages.ts';

test.each([
  ['en', 'en', undefined],
  ['en-GB', 'en-GB', undefined],
  ['ja', 'en', 'ja'],
  ['de-AT', 'en', 'de-AT'],
  ['enm', 'en', 'enm'],
])('of a site in %s the interface is in %s, and texts among it in %s', (language, frame, texts) => {
  expect([frameLanguage(language), textLanguage(language)]).toEqual([frame, texts]);
});
