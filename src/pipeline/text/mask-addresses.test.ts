import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couldBeAddress, hiddenAddress, maskAddresses, maskDeep, plainAddress } from './mask-addresses.ts';

test.each([
  'ada@example.com',
  'Ada.Lovelace+list@mail.example.co.uk',
  'mailto:ada@example.com',
  'ada&#64;example.com',
  'ada&#x40;example.com',
  'ada&commat;example.com',
  'ada%40example.com',
  'ada\\@example.com',
  'ada＠example.com',
  'jürgen@beispiel.de',
  '&#97;da@example.org',
  'ada&#x40;example&period;org',
  'ada&amp;#64;example.org',
  'ada\\@example\\.org',
  'ada<!-- -->@example.org',
  'ada@<b>example</b>.org',
  'ada@exa*mple*.org',
  'a\u200bda@exam\u202eple.org',
  'ada＠example。org',
  'ada﹫example．org',
  'ada%2540example.org',
  'ada@xn--bcher-kva.example',
  'ada@bücher.例え',
  '"ada lovelace"@example.org',
  'ada/|@example.org',
  'ada%5d@example.org',
  'ada@[192.168.0.1]',
  'ada (at) example (dot) org',
  'ada\u2800@example.org',
  'ada@\u2800example.org',
  'ada\u3164@example.org',
  'ada\u115f@\uffa0example.org',
  'ada\u00a0@\u00a0example.museum',
  'ada&nbsp;@&#160;example.org',
  'ada&nbsp@&shyexample.org',
  'ada\u2003@example.museum',
  'ada @ example.org',
  'ada  @  mail.example.co.uk',
  'ada@ example.org',
  'ada@\nexample.org',
  'ada\n@\nexample.org',
  'ada@<br>example.org',
  'ada@</td><td>example.org',
  'ada@ | example.org',
  'ada&#64example.org',
  'ada&#x40;example.org',
  'ada&#0064example.org',
])('%s is hidden', (address) => {
  expect(maskAddresses(`write to ${address} today`)).toBe(`write to ${hiddenAddress} today`);
});

test.each([
  ['**ada**@example.org', '**[address hidden]**'],
  ['**Write to ada**@example.org now', '**Write to [address hidden]** now'],
  ['[ada](https://x.example)@example.org', '[[address hidden]](https://x.example)'],
  ['<td>Name</td><td><b>ada</b>@example.org</td>', '<td>Name</td><td><b>[address hidden]</b></td>'],
  [
    '![ada@example.org](https://x.example "ada@example.org")',
    '![[address hidden]](https://x.example "[address hidden]")',
  ],
  ['<span title="ada&#64;example.org">Ada</span>', '<span title="[address hidden]">Ada</span>'],
  ['https://x.example/?to=ada%40example.org', 'https://x.example/?to=[address hidden]'],
])('marks around and within an address keep what else they mark: %s', (text, shown) => {
  expect(maskAddresses(text)).toBe(shown);
});

test.each([
  '@ada',
  '**@ada.lovelace** wrote',
  'ledgerline@1.2',
  'react@18.x',
  'npm i @scope/pkg@1.2.3',
  'npm pack lodash@4.17.21.tgz',
  'pkg@1.0.0-alpha.beta',
  'a @ b',
  'meet @ noon',
  'meet @ noon. Bring headphones',
  'meet @ noon.Bring headphones',
  'thanks @ada.lovelace',
  'thanks @example.org',
  'concert @ St.Mary',
  'pictures @ logo.png',
  'sound @ 44.1 kHz',
  'on the bus @ Ada, org',
  'a@b',
  'see https://example.com/@ada',
  'https://cdn.example/img/logo@2x.png',
  'actions/checkout@v4',
  'git clone git@github.com:octo/records.git',
  'user@1000.service: Main process exited',
  'render@app.bundle.js:10:5',
  '@media print { a { color: red } }',
])('%s is no address and stays', (text) => {
  expect(maskAddresses(text)).toBe(text);
});

test.each(['eve＠private.example', 'eve&#64;private', 'eve(at)private', 'eve\u200b@private'])(
  'a name that reads like an address is no public name: %s',
  (name) => {
    expect(couldBeAddress(name)).toBe(true);
  },
);

test('an address is the same in whatever characters it is written', () => {
  expect(['Ada@Example.org', ' ada＠example．org', 'a&#100;a@example.org'].map(plainAddress)).toEqual(
    Array(3).fill('ada@example.org'),
  );
});

test('the address of a known listener becomes the public name', () => {
  const names = new Map([['ada@example.com', 'ada']]);
  expect(maskAddresses('run: Ada@Example.com for S01-DFP-INTRO', names)).toBe('run: ada for S01-DFP-INTRO');
});

test('no address survives anywhere inside a value, keys included', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.string(), (known, text) => {
      // Without a letter or a digit it is nobody's; a path such as `/@ada`, or a mark of Markdown before the sign, is no address.
      const read = known.replace(/%[\da-f]{2}/gi, ' ');
      fc.pre(/[a-z\d][^@]*[^/`*~]@/i.test(read) || /[a-z\d]@/i.test(read));
      const address = `${known}.example`;
      const value = { [address]: [text, { deep: `${text} ${address} ${text}` }] };
      expect(JSON.stringify(maskDeep(value, maskAddresses))).not.toContain(`${JSON.stringify(address).slice(1, -1)}`);
    }),
  );
});

test('hostile keys stay keys', () => {
  expect(Object.keys(maskDeep(JSON.parse('{"__proto__":{"a":1}}'), maskAddresses) as object)).toEqual(['__proto__']);
});
