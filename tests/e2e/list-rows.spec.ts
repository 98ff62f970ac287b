/** What the rows of a list show: in which order, by which date, and in a shape that nothing in them moves. */
import { expect, type Page, test } from '@playwright/test';
import { recordTypes } from '../../content-schema/index.ts';
import { count, openInstantList, rows } from './list-page.ts';

/** The moments of the rows, in the order of the rows. */
const moments = (page: Page) =>
  rows(page)
    .locator('time')
    .evaluateAll((times) => times.map((time) => Date.parse(time.getAttribute('datetime') ?? '')));

test('the date that rows show is the one they are sorted by, and a head says which', async ({ page }) => {
  for (const [sort, order, head, isRising] of [
    ['', 'Newest first', 'Created', false],
    ['?sort=oldest', 'Oldest first', 'Created', true],
    ['?sort=updated', 'Recently updated', 'Updated', false],
  ] as const) {
    await page.goto(`./tasks/${sort}`);
    await expect(page.locator('.list-order')).toHaveText(order);
    await expect(count(page)).toHaveText(/tasks$/);
    await expect(page.locator('.row-heads > :last-child')).toHaveText(head);
    await expect(rows(page).first()).toContainText(`${head}: `);
    await expect(async () => {
      const found = await moments(page);
      expect(new Set(found).size).toBeGreaterThan(1);
      expect(found).toEqual(found.toSorted((a, b) => (isRising ? a - b : b - a)));
    }).toPass();
  }
});

test('what happens stands by when it happens: the soonest to come, then what is over and the latest of it', async ({
  page,
}) => {
  await page.goto('./events/');
  await expect(page.locator('.list-order')).toHaveText('Upcoming first');
  await expect(page.locator('.row-heads > :last-child')).toHaveText('Happens');
  const found = await moments(page);
  const past = found.findIndex((at, index) => index > 0 && at < Number(found[index - 1]));
  expect(past).toBeGreaterThan(0);
  expect(found.slice(0, past)).toEqual(found.slice(0, past).toSorted((a, b) => a - b));
  expect(found.slice(past)).toEqual(found.slice(past).toSorted((a, b) => b - a));

  const calendar = await page.request.get('./events/calendar.ics');
  expect((await calendar.text()).match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(found.length);
});

test('sessions stand in the order of the path, with code and length, and can be played from their rows', async ({
  page,
}) => {
  await page.goto('./sessions/');
  const steps = (await rows(page).allTextContents()).map((text) => Number(/Step (\d)/.exec(text)?.[1]));
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  const onFive = (await rows(page).allTextContents()).filter((text) => text.includes('Step 5'));
  expect(onFive.map((text) => /inactive|active/.exec(text)?.[0])).toEqual(['active', 'inactive']);
  await expect(rows(page).first()).toContainText(/S01-DFP-INTRO.*\d:\d\d/);
  const play = rows(page)
    .first()
    .getByRole('link', { name: /^Play / });
  await expect(play).toHaveAttribute('href', /\/experience\/s01-dfp-intro\/#play$/);
  await play.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Arriving' })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => [...document.querySelectorAll('audio')].some(({ paused }) => !paused)))
    .toBe(true);
});

test('on a phone the first row stands above 400 pixels, and what filters is folded', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  // A type that was just added has no record yet.
  const firstOf = (plural: string) =>
    rows(page)
      .or(page.getByText(`No ${plural} yet`))
      .first();
  for (const { plural } of recordTypes) {
    await page.goto(`./${plural}/`);
    await expect(async () => expect((await firstOf(plural).boundingBox())?.y, plural).toBeLessThan(400)).toPass();
    await expect(page.getByRole('group', { name: 'Status' })).toBeHidden();
  }
  await openInstantList(page, './tasks/status/done/');
  await page.getByText('Filter and sort · 1 chosen').click();
  await expect(page.getByRole('group', { name: 'Status' })).toBeVisible();
  await expect(page.getByLabel('Filter by text')).toBeVisible();
});

test('no badge moves what stands beside it', async ({ page }) => {
  await page.goto('./tasks/');
  const lefts = await rows(page).evaluateAll((found) =>
    found.map((row) =>
      [...row.querySelectorAll(':scope > div + div > span, :scope > span, :scope > time')].map((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        return Math.round(cell.matches('time') ? right : left);
      }),
    ),
  );
  expect(lefts.length).toBeGreaterThan(5);
  expect(lefts[0]?.length).toBeGreaterThan(1);
  for (const row of lefts) expect(row).toEqual(lefts[0]);
});

test('each status and priority keeps a shape of its own in forced colors', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./tasks/');
  const shapes = await page.locator('.pill').evaluateAll((pills) =>
    pills.flatMap((pill) => {
      const { content, borderStyle, borderWidth, borderRadius, clipPath, transform, width, borderTopColor } =
        getComputedStyle(pill, '::before');
      if (content === 'none') return [];
      if (borderTopColor === 'rgba(0, 0, 0, 0)') return ['not to be seen'];
      return [borderStyle, borderWidth, borderRadius, clipPath, transform, width].join(' ');
    }),
  );
  expect(shapes.length).toBeGreaterThan(8);
  expect(new Set(shapes).size).toBe(shapes.length);
});
