import { expect, test } from 'vitest';
import { fileOf, givenPaths } from './own-files.ts';

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

const route = {
  component: 'src/pages/[plural].csv.ts',
  route: '/[plural].csv',
  segments: [[part('api')], [part('plural', true), part('.csv')]],
};
function part(content: string, dynamic = false) {
  return { content, dynamic, spread: false };
}

test('a route makes a file for each of its paths, with what that gives it, and one where it names none', async () => {
  const paths = [
    { params: { plural: 'tasks' }, props: { of: 1 }, cacheKey: 'one' },
    { params: { plural: 'läufe' }, props: { of: 2 } },
  ];
  expect(await givenPaths({ getStaticPaths: async () => paths }, route)).toEqual([
    { pathname: 'api/tasks.csv', cacheKey: 'one', given: { params: { plural: 'tasks' }, props: { of: 1 } } },
    { pathname: 'api/läufe.csv', given: { params: { plural: 'läufe' }, props: { of: 2 } } },
  ]);
  expect(await givenPaths({}, { ...route, segments: [[part('robots.txt')]] })).toEqual([
    { pathname: 'robots.txt', given: { params: {} } },
  ]);
});

test('a value that would have to be written otherwise in an address is refused by name', async () => {
  for (const plural of ['a/b', '100%', '', 'a\u0308'])
    await expect(givenPaths({ getStaticPaths: () => [{ params: { plural } }] }, route)).rejects.toThrow(
      'src/pages/[plural].csv.ts gives "plural" the value',
    );
});
