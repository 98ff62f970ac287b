/** Lists in Firefox: narrowed and sorted at once, with one state in the address that back undoes. */
import { expect, type Fox, test } from './firefox-page.ts';

const rows = ({ page }: Fox) => page.$$eval('.rows > li', (found) => found.length);
const asked = ({ page }: Fox) => new URL(page.url()).search;

/** Opens a list and waits until it answers at once; before that its pills are plain links. */
async function openInstantList(fox: Fox, path: string): Promise<void> {
  await fox.open(path);
  await fox.page.waitForSelector('astro-island:not([ssr])');
}

test('a list shows any of the values that are chosen, the address follows, and back undoes', async ({ fox }) => {
  const value = (name: string) => fox.page.locator(`a.pill[href*="${name}"]`);
  await openInstantList(fox, './tasks/');
  const all = await rows(fox);
  await value('done').click();
  await expect.poll(() => asked(fox)).toBe('?status=done');
  await expect.poll(() => rows(fox)).toBeLessThan(all);
  const done = await rows(fox);
  await value('backlog').click();
  await expect.poll(() => asked(fox)).toBe('?status=done&status=backlog');
  await expect.poll(() => rows(fox)).toBeGreaterThan(done);
  expect(await fox.text('.list-count')).toMatch(/^\d+ of \d+ tasks$/);
  await fox.page.goBack();
  await expect.poll(() => rows(fox)).toBe(done);
  await fox.page.goBack();
  await expect.poll(() => rows(fox)).toBe(all);
  await fox.page.goForward();
  await expect.poll(() => rows(fox)).toBe(done);
});

test('an address with a state opens that state, and an order joins it', async ({ fox }) => {
  await fox.open('./runs/?status=completed&sort=oldest');
  await expect.poll(() => fox.text('.list-count')).toMatch(/^\d+ of \d+ runs$/);
  const numbers = await fox.page.$$eval('.rows > li small', (found) =>
    found.map(({ textContent }) => Number(textContent?.slice(1))),
  );
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  await fox.page.select('select:has(option[value="title"])', 'title');
  await expect.poll(() => asked(fox)).toContain('sort=title');
  expect(asked(fox)).toContain('status=completed');
});
