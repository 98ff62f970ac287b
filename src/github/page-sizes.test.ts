import { expect, test } from 'vitest';
import { GitHubError } from './explain.ts';
import { type PageSizes, pageSizes, type SmallerPages } from './page-sizes.ts';

const refusal = () =>
  new GitHubError('GitHub refuses the question as too large: no.', 'Nothing was published.', {
    cause: Object.assign(new Error('no'), { errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED' }] }),
  });

/** Asks for so many pages of a list without end from somebody who gives at most so many, and gives the sizes that were tried. */
async function tried(
  pages: PageSizes,
  most: number,
  count: number,
  left = Number.POSITIVE_INFINITY,
): Promise<number[]> {
  const sizes: number[] = [];
  for (let page = 0; page < count; page++)
    await pages.ask(
      'issues',
      left,
      () => 'here',
      async ({ size }) => {
        sizes.push(size);
        if (size > most) throw refusal();
      },
    );
  return sizes;
}

test('a page is halved until it passes, and stays so', async () => {
  const pages = pageSizes();
  expect(await tried(pages, 30, 4)).toEqual([100, 50, 25, 25, 25, 25]);
  expect(pages.smaller()).toEqual({ issues: 25 });
});

test('where all goes well there is nothing to remember', async () => {
  const pages = pageSizes();
  expect(await tried(pages, 100, 3)).toEqual([100, 100, 100]);
  expect(pages.smaller()).toEqual({});
});

test('what was remembered grows again after ten pages, and never to what was refused', async () => {
  const grown = pageSizes({ issues: 25 });
  expect(await tried(grown, 100, 31)).toEqual([...Array(10).fill(25), ...Array(10).fill(50), ...Array(11).fill(100)]);
  expect(grown.smaller()).toEqual({});
  const refused = pageSizes({ issues: 25 });
  expect(await tried(refused, 30, 40)).toEqual([...Array(10).fill(25), 50, ...Array(30).fill(25)]);
  expect(refused.smaller()).toEqual({ issues: 25 });
});

test('few that are left are asked for at once, and are halved as well', async () => {
  expect(await tried(pageSizes(), 2, 1, 7)).toEqual([7, 3, 1]);
});

test.each<[string, unknown]>([
  ['nothing', 0],
  ['less than nothing', -5],
  ['half an issue', 0.5],
  ['a word', '25'],
  ['more than there may be', 1e9],
])('a memory of %s counts for nothing', async (_what, size) => {
  expect(await tried(pageSizes({ issues: size } as SmallerPages), 100, 1)).toEqual([100]);
});

test('one that does not pass by itself is an error that says where', async () => {
  await expect(tried(pageSizes(), 0, 1)).rejects.toThrow(
    'GitHub refuses the question as too large: no, even for one issue at a time (here).',
  );
});

test.each([
  ['a fault of another kind', new GitHubError('No.', 'Nothing.', { cause: new Error('no') })],
  ['one of ours', new TypeError('no')],
])('%s is not taken for a refusal', async (_what, error) => {
  const sizes: number[] = [];
  const asked = pageSizes().ask(
    'files',
    9,
    () => 'here',
    async ({ size }) => {
      sizes.push(size);
      throw error;
    },
  );
  await expect(asked).rejects.toBe(error);
  expect(sizes).toEqual([9]);
});
