import { expect, test } from 'vitest';
import { inTheirLanguage } from './in-their-language.ts';

test('what people wrote says its language, and the frame around it does not', () => {
  expect(
    inTheirLanguage(
      '<h2>Notes <bdi>瞑想</bdi></h2><div class="prose" dir="auto"><p dir="auto" lang="fr">Été</p></div>',
      'ja',
    ),
  ).toBe(
    '<h2>Notes <bdi lang="ja">瞑想</bdi></h2><div lang="ja" class="prose" dir="auto"><p dir="auto" lang="fr">Été</p></div>',
  );
});

test('words that read like markup stay as they were written', () => {
  const words = '<code>&#x3C;p dir="auto"> &#x3C;bdi></code><p title="a > b" class="x">dir="auto"</p>';
  expect(inTheirLanguage(words, 'ja')).toBe(words);
});
