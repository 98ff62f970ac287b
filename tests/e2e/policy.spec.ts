/** The content security policy in a browser: it stops what was planted, and nothing of the site's own. */
import { expect, type Page, test } from '@playwright/test';
import { onStep, pageOf } from './player-page.ts';
import { fullest, routeKinds } from './route-kinds.ts';

/** What breaks the policy from now on, in any document of the page: `img-src https://evil.example/p.png`. */
async function breaches(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.exposeFunction('tell', (breach: string) => found.push(breach));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (globalThis as unknown as { tell: (breach: string) => void }).tell(`${effectiveDirective} ${blockedURI}`),
    ),
  );
  page.on('console', (message) => message.text().includes('Content Security Policy') && found.push(message.text()));
  return found;
}

/** Waits until what starts by itself has started, islands included. */
const settle = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((idle) => requestIdleCallback(idle));
  });

test('no kind of page breaks the policy, in either theme and on paper', async ({ page }) => {
  test.slow();
  const broken = await breaches(page);
  for (const address of routeKinds().map(fullest)) {
    await page.goto(address);
    await settle(page);
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: 'screen' });
    expect(broken, address).toEqual([]);
  }
});

test('what pages do works under the policy of the first one', async ({ page }) => {
  test.slow();
  const broken = await breaches(page);
  const main = page.getByRole('main');
  await page.goto('./docs/');
  const menu = page.getByRole('navigation', { name: 'Main' });

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').fill('session');
  await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('link').first()).toBeVisible();
  // The first empties the field.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await menu.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sessions');
  await expect(page.locator('astro-island:not([ssr])').first()).toBeAttached();
  await main
    .getByRole('link', { name: onStep(1).displayTitle })
    .first()
    .click();
  await page
    .locator('audio')
    .first()
    .evaluate((audio: HTMLAudioElement) => audio.play());
  await expect
    .poll(() =>
      page
        .locator('audio')
        .first()
        .evaluate((audio: HTMLAudioElement) => audio.currentTime),
    )
    .toBeGreaterThan(0);

  await menu.getByRole('link', { name: 'Dashboard' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard');
  await expect(page.locator('meta[http-equiv]')).toHaveCount(1);
  expect(broken).toEqual([]);
});

test('a page with another policy does not come in place of this one', async ({ page }) => {
  await page.route('**/runs/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("default-src 'none';", "default-src 'none';manifest-src 'self';");
    return route.fulfill({ response, body });
  });
  await page.goto('.//');
  const menu = page.getByRole('navigation', { name: 'Main' });
  const mark = () => page.evaluate(() => Object.hasOwn(globalThis, 'mark'));
  await page.evaluate(() => Object.assign(globalThis, { mark: 1 }));
  await menu.getByRole('link', { name: 'Tasks', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks');
  expect(await mark()).toBe(true);
  await menu.getByRole('link', { name: 'Runs', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Runs');
  expect(await mark()).toBe(false);
});

/** What each planted thing breaks, and what it would be if somebody brought it past the sanitizer. */
const planted: Readonly<Record<string, string>> = {
  'script-src-elem': '<script>globalThis.owned = "inline"</script><script src="https://evil.example/x.js"></script>',
  'script-src-attr':
    '<svg onload="globalThis.owned = 1"></svg><a href="javascript:globalThis.owned=1" id="planted">x</a>',
  'style-src-elem':
    '<style>h1 { color: rgb(1, 2, 3) }</style><link rel="stylesheet" href="https://evil.example/x.css">',
  'style-src-attr': '<p style="background: url(https://evil.example/p.png)">x</p>',
  'img-src':
    '<img src="https://evil.example/p.png" alt=""><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
  'frame-src': '<iframe src="https://evil.example/"></iframe><iframe srcdoc="<script>top.owned = 1</script>"></iframe>',
  'object-src': '<object data="https://evil.example/x.swf"></object><embed src="https://evil.example/x.swf">',
  'media-src': '<video src="data:video/mp4;base64,AAAA" preload="auto"></video>',
  'base-uri': '<base href="https://evil.example/">',
  'form-action': '<form action="https://evil.example/"><button id="send">x</button></form>',
};

test('what was planted neither runs nor loads', async ({ page }) => {
  const broken = await breaches(page);
  const asked: string[] = [];
  await page.route(/evil\.example/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: '' });
  });
  const address = pageOf(1);
  await page.route(`**/${address.slice(2)}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<h1', `${Object.values(planted).join('')}<h1`);
    return route.fulfill({ response, body });
  });
  await page.goto(address);
  await settle(page);
  await page.locator('#planted').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveCSS('color', 'rgb(1, 2, 3)');
  expect(await page.evaluate(() => (globalThis as { owned?: unknown }).owned)).toBeUndefined();
  await page.locator('#send').click({ noWaitAfter: true });
  const names = () => [...new Set(broken.map((breach) => breach.split(' ')[0]))];
  await expect.poll(names).toEqual(expect.arrayContaining(Object.keys(planted)));
  expect(asked).toEqual([]);
});

test('another host is asked for a sound when somebody presses play, and not before', async ({ page }) => {
  const broken = await breaches(page);
  const asked: string[] = [];
  await page.route('https://sounds.example/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const address = pageOf(1);
  await page.route(`**/${address.slice(2)}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(<audio[^>]* src=)[^ >]*/, '$1https://sounds.example/s.mp3');
    return route.fulfill({ response, body });
  });
  await page.goto(`${address}#t=30`);
  await expect(page.getByText('Press play to listen from there.')).toBeVisible();
  await settle(page);
  expect(asked).toEqual([]);
  await page.locator('button:has([data-play-words])').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => asked).toEqual(['https://sounds.example/s.mp3']);
  await expect(page.getByRole('alert')).toContainText('cannot be reached');
  expect(broken).toEqual([]);
});
