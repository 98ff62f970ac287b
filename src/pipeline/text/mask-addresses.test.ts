import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenAddress, maskAddresses, maskDeep } from './mask-addresses.ts';

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
])('%s is hidden', (address) => {
  expect(maskAddresses(`write to ${address} today`)).toBe(`write to ${hiddenAddress} today`);
});

test.each(['@ada', 'ledgerline@1.2', 'a @ b', 'see https://example.com/@ada', 'actions/checkout@v4'])(
  '%s is no address and stays',
  (text) => {
    expect(maskAddresses(text)).toBe(text);
  },
);

test('the address of a known listener becomes the public name', () => {
  const names = new Map([['ada@example.com', 'ada']]);
  expect(maskAddresses('run: Ada@Example.com for S01-DFP-INTRO', names)).toBe('run: ada for S01-DFP-INTRO');
});

test('no address survives anywhere inside a value, keys included', () => {
  fc.assert(
    fc.property(fc.emailAddress(), fc.string(), (address, text) => {
      fc.pre(!address.includes('/@'));
      const value = { [address]: [text, { deep: `${text} ${address} ${text}` }] };
      expect(JSON.stringify(maskDeep(value, new Map()))).not.toContain(`${JSON.stringify(address).slice(1, -1)}`);
    }),
  );
});

test('hostile keys stay keys', () => {
  expect(Object.keys(maskDeep(JSON.parse('{"__proto__":{"a":1}}'), new Map()) as object)).toEqual(['__proto__']);
});
