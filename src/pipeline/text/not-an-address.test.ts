import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskMarkdown } from '../markdown/mask-markdown.ts';
import { hiddenAddress, maskAddresses } from './mask-addresses.ts';

const inMarkdown = (text: string): string => maskMarkdown(text, new Map()).text;

const stays = [
  // Files
  'logo@2x.png',
  '![logo](https://cdn.example/img/logo@2x.png)',
  'sprite@1.5x.webp and 12@3x.jpg',
  'photo@2x.heic',
  'lodash@4.17.21.tgz',
  'backup@2024-01-01.tar.gz',
  'dump@prod.db',
  'nginx@prod.conf',
  'episode@128kbps.mp3',
  'song@home.m3u8',
  'notes@v2.md',
  'setup@1.0.sh',
  'core@1.0.AppImage',
  'lib@1.2.dylib',
  'a@b.test.ts',
  'tls@host.pem',
  'model@v2.safetensors',
  // Services and machines
  'user@1000.service: Main process exited',
  'getty@tty1.service',
  'backup@daily.timer',
  'root@nas.local',
  'deploy@ip-10-0-0-1.ec2.internal',
  'pod@kube.cluster.local',
  'ada@localhost',
  // Logins
  'git clone git@github.com:octo/records.git',
  'git clone team@git.example.org:app.git',
  'ssh -T git@github.com',
  'ssh://git@git.example.org/octo/records',
  'git+ssh://git@github.com/octo/records.git',
  'ssh://ada@host.example.org:2222/srv',
  'svn+ssh://ada@svn.example.org/repo',
  'scp notes.txt ada@web01.example.com:/srv/www',
  'rsync -a dist/ deploy@www.example.com:~/site',
  'ssh -p 2222 deploy@web.example.org',
  'scp a.txt ann@example.org:b.txt',
  'rsync -avz data/ root@backup.example.org:data',
  'git@git.example.org:octo/records',
  'git@gitlab.example.org',
  'root@server:~# ls',
  'root@web01.example.com:~# ls',
  '[ada@web01.example.com ~]$ ls',
  // Versions
  'pkg@1.2.3',
  'npm i @scope/pkg@4.5.6',
  '@types/node@20',
  'react@18.x',
  'pkg@1.0.0-beta.one',
  'pkg@2-beta.x1',
  'black@23.1.dev0',
  'ledgerline@1.2.final',
  'pnpm@9.0.0+sha512.abcdef',
  'actions/checkout@v4',
  'actions/checkout@v4.1.2',
  'octo/deploy@1.2.x-branch',
  'image@sha256:0123abcd',
  'go install example.com/x@v1.2.3-0.20200101-abcdef',
  // Programs
  'render@app.bundle.js:10:5',
  'at foo@bar.js:12',
  'fn@https://host.example/x.js:1:2',
  'render@main.jsbundle:12:3',
  'onPress@index.android.bundle:1:2',
  'foo@main.bundle:12:3',
  'com.foo.Bean@7f31245a.run()',
  'this@MainActivity.finish()',
  'public @org.springframework.stereotype.Service class A',
  'private @jakarta.persistence.Id Long id',
  'skipped:\n@pytest.mark.it("is slow")',
  '@media print',
  'item/@id.x',
  // Paths of web addresses
  'https://medium.com/@user.name/title',
  'https://maps.example/@52.5,13.4,15z',
  'https://maps.example/?q=@52.5,13.4',
  'https://x.example/logo@2x.png?v=2',
  'https://x.example/?next=/@ada.lovelace',
  'https://mastodon.social/@ada@people.example.org',
  'https://lore.kernel.org/git/20200101.abc@kernel.example.org/',
  'https://cdn.jsdelivr.net/npm/pkg@beta.two/x.js',
  '[docs](https://esm.example/pkg@next.two/)',
  '![x](img/a@b.co/logo.png)',
  '<img src="img/a@b.co/logo.png">',
  // Accounts and words
  '@ada@mastodon.social',
  'props to @simonwillison.net and all',
  'thanks @ann.dev',
  'thanks **@ann.dev** and *props* @bob.dev',
  'follow @nytimes.com',
  'thanks,\n@mail.example.de',
  '(!music@lemmy.example)',
  'thanks @ada.lovelace',
  'lunch @ 12.30.pm',
  'meet @ noon.It is late',
  '5@2.50 each',
];

test.each(stays)('%s is no address and stays', (text) => {
  expect(maskAddresses(text)).toBe(text);
  expect(maskAddresses(`See ${text}`)).toBe(`See ${text}`);
  expect(inMarkdown(text)).toBe(text);
});

const hides = [
  'mia@example.com',
  'MIA@EXAMPLE.COM',
  'mia.b+list@example.co.uk',
  'mia@example.com.',
  '(mia@example.com)',
  '"mia@example.com"',
  '<mia@example.com>',
  'mailto:mia@example.com?subject=x',
  'cc/mia@example.com',
  'mail=mia@example.com',
  'mia@example.com/x',
  'mia@example.com¹',
  'mia@example.comまで2',
  // Endings that files have as well, or that nobody knows yet
  'mia@example.museum',
  'mia@example.newending',
  'mia@example.md',
  'mia@example.zip',
  'mia@example.app',
  'mia@x.rs',
  'mia@v2.io',
  'mia@163.com',
  'mia@1.example.com',
  'mia@1.2.host.example',
  'info@42.example',
  'mia@example.com.txt',
  'mia@web.de.vcf',
  'mia@posteo.de.txt',
  'mia@foo.co.uk.txt',
  'mia@smith.family.asc',
  'mia@web.de_photo.png',
  // Domains that begin as a version does
  'mia@360-preview.com',
  'mia@10-beta.de',
  'mia@2-next.de',
  'mia@2.0.io',
  'mia@1.post.at',
  'mia@1.0.0-beta.de',
  'mia@42.pl',
  // Mailboxes, machines and networks that only look like others
  'git@miasmith.name',
  'git@mia.family, or so',
  'git@mia.family:D',
  'nobody answers at mia@example.com:/',
  'nobody answers at mia@example.com:/ or so',
  'I know scp; write to mia@example.com:then',
  'use scp or write to mia@example.com: it helps',
  '@mia@lemmy-fan.org',
  '!mia@mastodonfan.example.com',
  'thanks @mia.dev@example.com',
  'Bean@mia7.run',
  '![x](mia@example.com)',
  'mia@example.com_photo.png',
  // Places that say nothing
  'mia@example.com:hunter2',
  'smtp mia@example.com:587',
  '@mia@example.com',
  'ssh works; write to mia@example.com',
  'digit@example.com',
  'this@example.com',
  'https://mia@example.com',
  'https://ada:secret@example.com/x',
  'postgres://ada:secret@db.example.com/x',
  'https://x.example/?email=mia@example.com',
  'https://x.example/#mia@example.com',
  'https://x.example/users/mia%40example.com',
  'https://x.example/,mia@example.com',
  'https://x.example/まで mia@example.com',
  '| https://x.example/|mia@example.com |',
  'sip:mia@example.com',
  '[write](mailto:mia@example.com)',
  '[here](https://x.example/?to=mia@example.com)',
  // Disguises
  'mia @ example.com',
  'mia@ example.com',
  'mia&#32;@example.com',
  'mia @\u200bexample.com',
  'mia @ example.org',
  'mia (at) example (dot) com',
  'mia[at]example[dot]com',
  'mia&commat;example&period;com',
  'mia＠example．com',
  'mia\\@example\\.com',
  'mia<!-- -->@example.com',
  '**mia**@example.com',
  'git&#64;example.com',
  'mia@bücher.例え',
];

test.each(hides)('%s holds an address, which is hidden', (text) => {
  for (const hide of [maskAddresses, inMarkdown]) {
    expect(hide(text)).toContain(hiddenAddress);
    expect(hide(text).replace(hiddenAddress, '')).not.toMatch(/mia|secret|example\.com/);
  }
});

test('whom a listener is known by is hidden wherever it stands', () => {
  const names = new Map([['ada@example.org', 'ada']]);
  for (const text of ['https://x.example/u/ada@example.org', 'ssh://ada@example.org', 'scp a ada@example.org:/b'])
    expect(maskAddresses(text, names)).not.toContain('@example.org');
});

const piece = fc.constantFrom(
  ...[
    'a',
    'b1',
    '.',
    '@',
    '@',
    ' ',
    '\n',
    '-',
    '_',
    ':',
    '/',
    '~',
    '(',
    ')',
    '[',
    ']',
    '"',
    '*',
    '<b>',
    '</b>',
    '&',
    ';',
  ],
  ...[
    '@mia',
    'mia@',
    '.com',
    'example.org',
    '.png',
    '2x',
    'https://x.example/',
    '?q=',
    'git@',
    ' (at) ',
    '%40',
    '&#64;',
    'ssh://',
  ],
  ...['\u00a0', '\u200b', '＠', '[address hidden]', 'mia@example.com', 'mailto:', '|', '\\', '`', '<!-- x -->'],
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

test('hiding twice is hiding once', () => {
  fc.assert(
    fc.property(text, (written) => {
      const once = maskAddresses(written);
      expect(maskAddresses(once)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

test('a text without an at sign in any writing stays as it is', () => {
  const without = fc.string({ unit: 'grapheme' }).filter((written) => !/[@＠﹫&%]|at/i.test(written.normalize('NFKC')));
  fc.assert(
    fc.property(without, text, (written, other) => {
      const apart = `${written}${other.replace(/[@＠%&]|at/gi, '')}`;
      expect(maskAddresses(apart)).toBe(apart);
    }),
  );
});

test('an address between any two words is gone, and the words are not', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcxyz,.!?;'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.emailAddress(), (before, after, known) => {
      // Marks of Markdown end a word, and an address has a letter or a digit in its last.
      fc.pre(/[a-z\d][^@*`~]*[^@/*`~]@|[a-z\d]@/i.test(known));
      const shown = maskAddresses(`${before} ${known}.example ${after}`);
      expect(shown).not.toContain(`${known}.example`);
      // A blank in percent-encoding joins the word before it to the address.
      if (known.includes('%')) return;
      expect(shown.startsWith(before)).toBe(true);
      expect(shown.endsWith(after)).toBe(true);
    }),
  );
});
