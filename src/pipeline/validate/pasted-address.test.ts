import { expect, test } from 'vitest';
import { pastedAddresses } from './pasted-address.ts';

const far = 'https://media.example/a_b(1).mp3';

test.each([
  far,
  `<${far}>`,
  `\`${far}\``,
  `"${far}"`,
  `“${far}”`,
  `Link: ${far}`,
  `Audio URL: <${far}>.`,
  `- ${far}`,
  `${far},`,
  `${far}.`,
  `[x](${far})`,
  `[x](<${far}> "title").`,
  `![](${far})`,
  `[${far}](${far})`,
  `The recording is at ${far}, made in May.`,
  `\`\`\`\n${far}\n\`\`\``,
  `${far}\n${far}`,
  `[one]\n\n[one]: ${far}`,
  `<audio controls src="${far}"></audio>`,
  `**${far}**`,
  `(${far})`,
  `\u200b${far}\ufeff`,
  `\u2060<${far}>\u200b\n\u200b`,
  `\u200e[x](${far})\u200b`,
  `[x]: ${far}`,
  `[x]: <${far}> "title"`,
])('%s is one address', (text) => {
  expect(pastedAddresses(text)).toEqual([far]);
});

test.each([
  ['/audio/x.mp3', '/audio/x.mp3'],
  ['audio/x.mp3', '/audio/x.mp3'],
  ['./audio/x.mp3', '/audio/x.mp3'],
  ['public/audio/x.mp3', '/audio/x.mp3'],
  ['/public/audio/x.mp3', '/audio/x.mp3'],
  ['public\\audio\\x.mp3', '/audio/x.mp3'],
  ['x.MP3', '/audio/x.MP3'],
  ['/audio/Été (1).mp3', '/audio/%C3%89t%C3%A9%20(1).mp3'],
  ['`/audio/Été (1).mp3`', '/audio/%C3%89t%C3%A9%20(1).mp3'],
  ['[x](/audio/Été (1).mp3)', '/audio/%C3%89t%C3%A9%20(1).mp3'],
  ['Audio: /audio/Été (1).mp3.', '/audio/%C3%89t%C3%A9%20(1).mp3'],
  ['/audio/%C3%89t%C3%A9%20%281%29.mp3', '/audio/%C3%89t%C3%A9%20%281%29.mp3'],
  ['/audio/a_b_c [live].m4a', '/audio/a_b_c%20[live].m4a'],
  ['/audio/100% #1?.mp3', '/audio/100%%20%231%3F.mp3'],
  ['/audio/x.mp3?v=2#t=30', '/audio/x.mp3'],
  ['see /audio/x.mp3', '/audio/x.mp3'],
  ['/audio/x.mp3 (final)', '/audio/x.mp3'],
  ['/audio/x.mp3 copy.mp3', '/audio/x.mp3%20copy.mp3'],
  ['https://media.example/a.mp3)', 'https://media.example/a.mp3'],
  ['media.example/a.mp3', 'https://media.example/a.mp3'],
  ['https://media.example/My File.mp3', 'https://media.example/My%20File.mp3'],
  ['https://media.example/a.mp3?x=1&amp;y=2&#38;z=3', 'https://media.example/a.mp3?x=1&y=2&z=3'],
  ['<audio src="https://media.example/a.mp3?x=1&amp;y=2">', 'https://media.example/a.mp3?x=1&y=2'],
  ['\u200b/audio/a&amp;b.mp3', '/audio/a&amp;b.mp3'],
  ['/audio/https/a.mp3', '/audio/https/a.mp3'],
  ['https/a.mp3', '/https/a.mp3'],
  ['http://media.example/a.mp3', 'http://media.example/a.mp3'],
])('%s is %s', (text, address) => {
  expect(pastedAddresses(text)).toEqual([address]);
});

test('several addresses come in their order', () => {
  expect(pastedAddresses(`${far}\nhttps://b.example/b.mp3`)).toEqual([far, 'https://b.example/b.mp3']);
  expect(pastedAddresses('[a](/audio/a.mp3) and [b](/audio/b.mp3)')).toEqual(['/audio/a.mp3', '/audio/b.mp3']);
  expect(pastedAddresses('https://a.example/a.mp3 https://b.example/b.mp3')).toEqual([
    'https://a.example/a.mp3',
    'https://b.example/b.mp3',
  ]);
});

test.each([
  'mailto:ada@example.org',
  'C:\\Users\\ada\\one.mp3',
  'file:///home/ada/one.mp3',
  'javascript:alert(1)',
  '//evil.example/track.mp3',
  'data:audio/mp3;base64,AAAA',
  'https//media.test/a.mp3',
  '[x](htps://media.test/a.mp3)',
  '\u200b',
  'some words without an address',
  '',
  '['.repeat(10_000),
])('%s holds no address', (text) => {
  expect(pastedAddresses(text)).toEqual([]);
});
