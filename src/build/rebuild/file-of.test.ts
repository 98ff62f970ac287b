import { expect, test } from 'vitest';
import { fileOf } from './file-of.ts';

const place = { url: new URL('https://example.org/api/7.json'), site: new URL('https://example.org') };
const file = (GET: unknown, given = {}) => fileOf({ GET }, { ...given, ...place });

test('a file is made from its props, its parameters, its address and that of the site', async () => {
  const asked = await file(
    async ({ props, params, url, site }: typeof place & { props: object; params: object }) =>
      Response.json({ props, params, url, site }),
    {
      props: { id: 7 },
      params: { id: '7' },
    },
  );
  expect(await asked.json()).toEqual({
    ...{ props: { id: 7 }, params: { id: '7' } },
    ...{ url: 'https://example.org/api/7.json', site: 'https://example.org/' },
  });
});

test('a file that asks for what only a visitor brings is refused by name, as is one that gives nothing', async () => {
  const asksFor = file(({ request }: { request: Request }) => new Response(request.url));
  await expect(asksFor).rejects.toThrow('asks for "request"');
  await expect(file(() => 'text')).rejects.toThrow('/api/7.json is a file whose GET gives no Response.');
  await expect(file(undefined)).rejects.toThrow('gives no Response');
});
