/** The frame around every page: navigation, themes, keys, narrow screens, no JavaScript. */
import { expect, type Page, test } from '@playwright/test';
import { recordTypes } from '../../content-schema/index.ts';
import { hindrances, hindrancesInAnyLook } from './hindrances.ts';
import { fullest, routeKinds } from './route-kinds.ts';

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the navigation has its order, and marks where one is (R000-110)', async ({ page }) => {
  await page.goto('./runs/');
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  const plurals = recordTypes.map(({ plural }) => plural.charAt(0).toUpperCase() + plural.slice(1));
  await expect(links).toHaveText(['Dashboard', ...plurals, 'Experience', 'Docs', 'Search']);
  await expect(links.and(page.locator('[aria-current=page]'))).toHaveText(['Runs']);
});

for (const kind of routeKinds()) {
  const { name, pages } = kind;
  const [emptiest] = pages;
  const most = fullest(kind);

  test(`nothing hinders anybody on ${name}, whatever the colors`, async ({ page }) => {
    await page.goto(most);
    expect(await hindrancesInAnyLook(page), most).toEqual([]);
  });

  test(`${name} fits a screen of 320 pixels, and hinders nobody on a narrow one`, {
    tag: '@narrow',
  }, async ({ page }) => {
    const usual = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(most);
    expect(await sideways(page), `${most} is wider than the screen`).toBe(0);
    if (usual) await page.setViewportSize(usual);
    expect(await hindrancesInAnyLook(page), most).toEqual([]);
    if (emptiest === most) return;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(emptiest);
    expect(await sideways(page), `${emptiest} is wider than the screen`).toBe(0);
    expect(await hindrances(page), emptiest).toEqual([]);
  });
}

test('a chosen theme holds on every page and after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('.//');
  const toggle = page.getByRole('button', { name: /^Theme/ });
  await toggle.click();
  await toggle.click();
  await expect(toggle).toHaveAccessibleName('Theme: dark');
  for (const path of ['.//', './docs/', './dashboard/']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  }
});

test('the first stop of the keyboard leads past the navigation', async ({ page }) => {
  for (const path of ['./dashboard/', './docs/']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  }
});

test('keys move through lists, are explained, and can be turned off (WCAG 2.1.4)', async ({ page }) => {
  await page.goto('./jobs/');
  await page.keyboard.press('j');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  await page.keyboard.press('j');
  const second = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(first).toMatch(/\/jobs\/\d+\/$/);
  expect(second).not.toBe(first);
  await page.keyboard.press('k');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(first);

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(help).toContainText('Next row of a list');
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.reload();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});

test('the health page names what is wrong, and shows nothing of a withheld record', async ({ page }) => {
  const health = await (await page.request.get('./api/health.json')).json();
  await page.goto('./health/');
  for (const { type, id, reason } of health.withheld as { type: string; id: number; reason: string }[]) {
    await expect(page.locator('main')).toContainText(`${type} #${id}`);
    const own = await page.request.get(`.//${type}s/${id}/`);
    expect(own.status()).toBe(200);
    expect(await own.text()).toContain('is hidden</h1>');
    expect((await page.request.get(`./api/${type}s/${id}.json`)).status(), reason).toBe(404);
  }
});

test('the shared picture of a session exists and has the size that is promised', async ({ page }) => {
  const { records } = await (await page.request.get('./api/sessions.json')).json();
  const { id } = records.find(
    (session: { status: string; step: number | null }) => session.status === 'active' && session.step,
  );
  await page.goto(`./sessions/${id}/`);
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  const path = new URL(address ?? '').pathname;
  const size = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, path);
  expect(size).toEqual([1200, 630]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu of a narrow screen opens', { tag: '@narrow' }, async ({ page }) => {
    await page.goto('.//');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Sessions', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sessions');
    await page.goto('./docs/');
    await page.getByRole('button', { name: 'All pages' }).click();
    await expect(page.locator('.docs-list a').first()).toBeVisible();
  });

  test('the nine steps lead to their sessions (DC-07)', async ({ page }) => {
    await page.goto('.//');
    const stave = page.getByRole('list', { name: /nine steps/i });
    await expect(stave.getByRole('listitem')).toHaveCount(9);
    await stave.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/experience\/s01-[a-z0-9-]+\/$/);
  });

  for (const scheme of ['light', 'dark'] as const)
    test(`records and documentation follow the system's theme: ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const papers: string[] = [];
      for (const path of ['.//', './docs/']) {
        await page.goto(path);
        papers.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
      }
      expect(papers[0]).toBe(papers[1]);
      expect(papers[0]).toBe(scheme === 'light' ? 'rgb(250, 247, 240)' : 'rgb(16, 19, 26)');
    });
});
