/** Searching the built site as a person does (DC-09, R000-115). */
import { expect, type Page, test } from '@playwright/test';
import { hindrancesInAnyLook } from './hindrances.ts';

const results = (page: Page) => page.locator('main .search-results a');

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`./search/?${query}`);
  await expect(page.locator('main [role=status]')).toContainText(/result|Nothing/);
}

for (const { what, query, path } of [
  { what: 'session code', query: 'q=S04-DFP-AMPLIFY&type=session&status=active', path: /\/sessions\/\d+\/$/ },
  { what: 'listener handle', query: 'q=quietharbor&type=user', path: /\/users\/\d+\/$/ },
  { what: 'listener handle, among runs', query: 'q=quietharbor&type=run&status=completed', path: /\/runs\/\d+\/$/ },
  { what: 'job title', query: 'q=print+a+pocket+card&type=job', path: /\/jobs\/\d+\/$/ },
])
  test(`a ${what} finds its record, narrowed by type and status`, { tag: '@every-width' }, async ({ page }) => {
    await search(page, query);
    await expect(results(page).first()).toHaveAttribute('href', path);
    await results(page).first().click();
    const [word = ''] = new URLSearchParams(query).get('q')?.split(' ') ?? [];
    await expect(page.locator('main')).toContainText(new RegExp(word, 'i'));
  });

test('without a filter, the record that bears the name stands first', async ({ page }) => {
  await search(page, 'q=S04-DFP-AMPLIFY');
  await expect(results(page).first()).toHaveAttribute('href', /\/sessions\/\d+\/$/);
  await search(page, 'q=quietharbor');
  await expect(results(page).first()).toHaveAttribute('href', /\/users\/\d+\/$/);
});

test('filters narrow, count, and stay in the address', async ({ page }) => {
  await search(page, 'q=dfp');
  const type = page.getByLabel('Type');
  const option = type.locator('option[value=session]');
  await expect(option).toHaveText(/session \(\d+\)/);
  const promised = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
  await type.selectOption('session');
  await expect(page.locator('main [role=status]')).toHaveText(
    `${promised} result${promised === 1 ? '' : 's'} for “dfp”`,
  );
  expect(new URL(page.url()).search).toBe('?q=dfp&type=session');
  await page.reload();
  await expect(type).toHaveValue('session');
  await expect(page.locator('main [role=status]')).toContainText(String(promised));
});

test('the documentation is in the same index', async ({ page }) => {
  await search(page, 'q=architecture&type=docs');
  await expect(results(page).first()).toHaveAttribute('href', /\/docs\//);
});

test('inner words of scripts without blanks are found, and marked as they were typed', async ({ page }) => {
  await search(page, 'q=案内&type=docs');
  const guide = page
    .locator('main .search-results li')
    .filter({ has: page.locator('a[href$="/docs/guides/search/"]') });
  await expect(guide.locator('mark').first()).toHaveText('案内');
  await expect(guide).toContainText('案内 finds 音声案内.');
});

test('a word with letters of its own is found by plain ones', async ({ page }) => {
  await search(page, 'q=lodz&type=docs');
  const guide = page
    .locator('main .search-results li')
    .filter({ has: page.locator('a[href$="/docs/guides/search/"]') });
  await expect(guide.locator('mark').filter({ hasText: 'Łódź' }).first()).toBeVisible();
});

test('results of sessions show what is said, and no words of the player', async ({ page }) => {
  await search(page, 'type=session');
  await expect(page.locator('main .search-results li').first()).toBeVisible();
  const words = (await page.locator('main .search-results').textContent()) ?? '';
  expect(words).not.toMatch(/Listen \d|Download the audio|Try again|Copy link|Heard here|Skip the transcript|Chapters/);
});

test('what nobody wrote is answered in words', async ({ page }) => {
  await search(page, 'q=qqqqzzzz');
  await expect(page.locator('main [role=status]')).toHaveText(/Nothing found for “qqqqzzzz”/);
});

test('a misspelled word leads to words that are spelled like it, and to records that are hidden', async ({ page }) => {
  await search(page, 'q=setling');
  const help = page.locator('main .search-nothing');
  await expect(help.getByRole('link', { name: 'Data health' })).toHaveAttribute('href', /\/health\/$/);
  await help.getByRole('link', { name: 'settling' }).click();
  await expect(page).toHaveURL(/\?q=settling$/);
  await expect(results(page).first()).toBeVisible();
  await expect(help).toBeEmpty();
});

test('where filters leave nothing, the same question can be asked without them', async ({ page }) => {
  await search(page, 'q=S04-DFP-AMPLIFY&type=user');
  await page.getByRole('button', { name: /^Show \d+ results? without filters$/ }).click();
  await expect(page).toHaveURL(/\?q=S04-DFP-AMPLIFY$/);
  await expect(results(page).first()).toBeVisible();
});

test('a session is told by kind, status, step and length, and is played from its hit', async ({ page }) => {
  await search(page, 'q=S04-DFP-AMPLIFY&type=session&status=active');
  const hit = page.locator('main .search-results li').first();
  await expect(hit.locator('.search-chips > span')).toHaveText(['session', 'active', 'step 4', /^\d+:\d\d$/]);
  await hit.getByRole('link', { name: /^Play / }).click();
  await expect(page).toHaveURL(/\/experience\/s04-dfp-amplify\/$/);
  await expect
    .poll(() => page.evaluate(() => [...document.querySelectorAll('audio')].some(({ paused }) => !paused)))
    .toBe(true);
});

test('a record without sound has no way to play it', async ({ page }) => {
  await search(page, 'type=task');
  await expect(page.locator('main .search-results li').first()).toBeVisible();
  expect(await page.getByRole('link', { name: /^Play / }).count()).toBe(0);
});

test('what a result shows are whole sentences', async ({ page }) => {
  await search(page, 'q=breath&type=session');
  const sentences = page.locator('main .search-results li > p[dir]');
  await expect(sentences.first()).toBeVisible();
  for (const sentence of await sentences.allTextContents()) expect(sentence).toMatch(/^[^a-z…].*([.!?]["”)\]]*|…)$/s);
});

test('filters fold on a phone, and say how many are set', { tag: '@narrow' }, async ({ page }) => {
  await search(page, 'q=dfp');
  const type = page.getByLabel('Type');
  await expect(type).toBeHidden();
  await page.locator('main summary', { hasText: 'Filters' }).click();
  await type.selectOption('session');
  await expect(page.locator('main summary', { hasText: 'Filters · 1 chosen' })).toBeVisible();
});

test('the palette goes to pages, forms and steps by name, from any page', async ({ page }) => {
  for (const [typed, address] of [
    ['new task', /\/docs\/guides\/links-to-github\/#new-task$|\/issues\/new\?template=task\.yml/],
    ['step 4', /\/experience\/s04-/],
    ['dash', /\/dashboard\/$/],
  ] as const) {
    await page.goto('./health/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill(typed);
    const offer = page.getByRole('dialog').locator('[data-offers] a').first();
    await expect(offer).toContainText('Enter');
    await expect(offer).toHaveAttribute('href', address);
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/dashboard\/$/);
});

test('the palette sets the theme and shows the keys, by arrows alone', async ({ page }) => {
  await page.goto('./docs/');
  const palette = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.press('Control+k');
  await palette.getByRole('searchbox').fill('theme dark');
  await expect(palette.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await palette.getByRole('searchbox').fill('keyboard');
  await expect(palette.getByRole('button', { name: 'Keyboard help' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Next row of a list');
});

test('the palette offers to play or pause where there is a sound', async ({ page }) => {
  const palette = page.getByRole('dialog', { name: 'Search' });
  for (const [address, count] of [
    ['./docs/', 0],
    ['./sessions/4/', 1],
  ] as const) {
    await page.goto(address);
    await page.keyboard.press('Control+k');
    await palette.getByRole('searchbox').fill('keyboard');
    await expect(palette.getByRole('button', { name: 'Keyboard help' })).toBeVisible();
    await palette.getByRole('searchbox').fill('sound');
    await expect(palette.getByRole('button', { name: 'Keyboard help' })).toBeHidden();
    await expect(palette.getByRole('button', { name: 'Play or pause the sound' })).toHaveCount(count);
  }
});

test('nothing hinders anybody in results, in suggestions and in the palette, whatever the colors', {
  tag: '@every-width',
}, async ({ page }) => {
  await search(page, 'q=breath&type=session');
  await expect(page.getByRole('link', { name: /^Play / }).first()).toBeVisible();
  expect(await hindrancesInAnyLook(page)).toEqual([]);
  await search(page, 'q=setling');
  await expect(page.getByRole('link', { name: 'settling' })).toBeVisible();
  expect(await hindrancesInAnyLook(page)).toEqual([]);
  await page.goto('./docs/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'New task' })).toBeVisible();
  expect(await hindrancesInAnyLook(page)).toEqual([]);
});

test('markup in a record stays text in a result', async ({ page }) => {
  await search(page, 'type=task');
  expect(await page.locator('main .search-results :is(script, img, iframe)').count()).toBe(0);
});

for (const [name, start] of [
  ['a page of records', './tasks/'],
  ['the documentation', './docs/'],
] as const)
  test(`search opens on ${name} by keyboard and is walked by arrows`, async ({ page }) => {
    await page.goto(start);
    for (const key of ['/', 'Control+k']) {
      await page.keyboard.press(key);
      const field = page.getByRole('dialog').getByRole('searchbox');
      await expect(field).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('S04-DFP-AMPLIFY');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('result');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/sessions\/\d+\/$/);
  });

test('a key that is pressed the moment search has closed opens it again', async ({ page }) => {
  await page.goto('./tasks/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await dialog.evaluate((open: HTMLDialogElement) => {
    open.close();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
  });
  await expect(dialog).toBeVisible();
});

test('the link in the navigation opens the dialog, and Enter goes on to the search page', async ({ page }) => {
  await page.goto('.//');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('breath');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=breath/);
  await expect(results(page).first()).toBeVisible();
});

test('without an index the search says so', async ({ page }) => {
  await page.route('**/search/entry.json', (route) => route.abort());
  await page.goto('./search/?q=breath');
  await expect(page.locator('main [role=status]')).toContainText('The search index could not be loaded');
});

test('without a file of the index that a question needs the search says so, and goes on with the next question', async ({
  page,
}) => {
  await page.route('**/search/words/**', (route) => route.abort());
  await page.goto('./search/?q=breath');
  await expect(page.locator('main [role=status]')).toContainText('The search index could not be loaded');
  await page.unroute('**/search/words/**');
  await page.locator('main').getByRole('searchbox').fill('breathe');
  await expect(page.locator('main [role=status]')).toContainText('result');
});

test('an index that was published anew while a page was open is read anew', async ({ page }) => {
  let isGone = true;
  await page.route('**/search/words/**', async (route) => {
    const wasGone = isGone;
    isGone = false;
    await (wasGone ? route.fulfill({ status: 404 }) : route.continue());
  });
  await search(page, 'q=breath');
  await expect(results(page).first()).toBeVisible();
});

test('nothing is loaded before somebody searches, and then only what the question needs', async ({ page }) => {
  const asked: string[] = [];
  page.on(
    'request',
    (request) => /\/search\/./.test(request.url()) && asked.push(request.url().replace(/.*\/search\//, '')),
  );
  await page.goto('./tasks/');
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('S04-DFP-AMPLIFY');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('result');
  await expect
    .poll(() => asked.filter((name) => !name.startsWith('words/')).sort())
    .toEqual(['entry.json', 'filters/type.json', 'pages.json', 'stem.js']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the search page says so and leads to the lists', async ({ page }) => {
    await page.goto('./search/');
    await expect(page.locator('main noscript p')).toBeVisible();
    await page.locator('main noscript a[href$="/sessions/"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sessions');
  });
});
