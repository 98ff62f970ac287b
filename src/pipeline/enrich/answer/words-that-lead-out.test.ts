import { describe, expect, test } from 'vitest';
import { holdsAddress } from './holds-address.ts';
import { holdsCode } from './holds-code.ts';
import { mixesAlphabets } from './mixes-alphabets.ts';

const sources = 'the function astro.glob of node.js reads config.toml and readme.md in version 1.2.3';

describe('words lead out of the site', () => {
  test.each([
    'https://evil.example/a',
    'HTTP : //evil',
    'see hxxps[:]//evil',
    'www.evil.example',
    'evil.com',
    'evil.ru is nearer',
    'evil[.]com',
    'evil (dot) com',
    'evil dot com',
    'evil punkt com',
    'evil . com',
    'evil。com',
    'еvil.соm',
    'ｅｖｉｌ．ｃｏｍ',
    'xn--bcher-kva',
    'ada@evil.example',
    'ada (at) evil (dot) com',
    'mailto:ada',
    'javascript:alert',
    'data:text/html,x',
    'tel:+4930123456',
    'call +49 30 1234567 now',
    '(030) 555-0199-77',
    '192.168.0.1',
    '%68%74%74%70',
    'Unknown.call',
  ])('with %s', (text) => {
    expect(holdsAddress(text, sources)).toBe(true);
  });

  test.each([
    'It takes 2.5 minutes, e.g. at 12.30 on 2026-10-27 or on 27.10.2026.',
    'z. B. am Morgen, d.h. um 6 Uhr',
    'README.md says how config.toml is read by node.js and Astro.glob.',
    'Steps 1, 2, 3, 4, 5, 6 and 7 have 1 000 000 listeners.',
    'It connects the dots. Com isso, a sessão termina.',
    'data: who hears what; the server answers over HTTP (not more)',
    '雨が降る。静かになる。',
    'version 1.2.3',
  ])('but not with %s', (text) => {
    expect(holdsAddress(text, sources)).toBe(false);
  });
});

describe('words are no words', () => {
  test.each([
    '${{ secrets.TOKEN }}',
    '{"state":"approved"}',
    '$(id)',
    '::set-output name=a::b',
    '::error::x',
    '<% x %>',
    'an <img> and </style>',
    '... --- ... --- ... ---',
    'deadbeef1',
    '4f 62 65 79 20 6d 65',
    '01101000 01101001',
    'aGVsbG8gd29ybGQgYWdhaW4=',
    'aB3dE5fG7hJ9kL2m',
    'F R A U D',
    `${'x'.repeat(60)}`,
    '#### #### ####',
    '(╯°□°)╯ ┻━┻ ══ ╔╗╚╝',
  ])('as %s', (text) => {
    expect(holdsCode(`${text}`)).toBe(true);
  });

  test.each([
    'The field nextRecommendedSession of S03-DFP-ALIGN is empty – and that is fine …',
    'Donaudampfschifffahrtsgesellschaft, Well-being, 12% and 1,000.',
    'เพลงนี้เหมาะสำหรับการพักผ่อนในตอนเย็นและก่อนนอนหลับในคืนที่เงียบสงบมากที่สุดเท่าที่เคยมี',
    'Steps 1 2 3 4 5 6, and 3 < 5',
  ])('but %s is', (text) => {
    expect(holdsCode(text)).toBe(false);
  });
});

test('a word of two alphabets is no word, and two words of two are', () => {
  expect(['рayрal', 'micrοsoft', 'Ηello'].map(mixesAlphabets)).toEqual([true, true, true]);
  expect(['Дом house', '5 μm and 3 Ω', 'S03 для всех'].map(mixesAlphabets)).toEqual([false, false, false]);
});
