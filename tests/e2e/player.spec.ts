/** The player: what is heard, what goes on while pages go, what it says when it cannot. Sounds are the sample's own. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Session } from '../../content-schema/index.ts';

// A test's click counts as a person's, except where the page is asked directly.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: ['--autoplay-policy=no-user-gesture-required'] }),
});

const { records } = JSON.parse(readFileSync('dist/api/sessions.json', 'utf8')) as { records: Session[] };
const onStep = (step: number): Session => {
  const found = records.find((session) => session.step === step && session.status === 'active');
  if (!found) throw new Error(`The sample has no session on step ${step}.`);
  return found;
};
const pageOf = (step: number) => `./sessions/${onStep(step).id}/`;

const audio = (page: Page) => page.locator('audio').first();
const time = (page: Page) => audio(page).evaluate((element: HTMLAudioElement) => element.currentTime);
const lengthOf = (element: HTMLAudioElement | SVGElement) => (element as HTMLAudioElement).duration;
const isPaused = (page: Page) => audio(page).evaluate((element: HTMLAudioElement) => element.paused);
const play = (page: Page) => audio(page).evaluate((element: HTMLAudioElement) => element.play());
/** Pauses; what the page does when a sound pauses has been done then. */
const pause = (page: Page) =>
  audio(page).evaluate(
    (element: HTMLAudioElement) =>
      new Promise<void>((done) => {
        // At its end it has paused by itself.
        if (element.paused) return done();
        element.addEventListener('pause', () => done(), { once: true });
        element.pause();
      }),
  );
const seek = (page: Page, to: number) =>
  audio(page).evaluate((element: HTMLAudioElement, at) => Object.assign(element, { currentTime: at }), to);
const heard = async (page: Page) => Number.parseInt((await page.locator('[data-heard]').textContent()) ?? '', 10);
const dock = (page: Page) => page.getByRole('region', { name: 'Player', exact: true });
/** Plays until the recording stands at or after a time; fast, because speed does not matter. */
async function playTo(page: Page, end: number): Promise<void> {
  await audio(page).evaluate((element: HTMLAudioElement) => Object.assign(element, { playbackRate: 8 }));
  await play(page);
  await expect.poll(() => time(page)).toBeGreaterThan(end);
  await pause(page);
}

test('heard is the union of what was played: not the furthest point, and nothing twice', async ({ page }) => {
  await page.goto(pageOf(1));
  await expect(page.locator('[data-heard]')).toHaveText('0 %');
  await playTo(page, 16);
  const first = await heard(page);
  expect(first).toBe(Math.floor((100 * (await time(page))) / (await audio(page).evaluate(lengthOf))));

  await seek(page, 140);
  await expect.poll(() => time(page)).toBe(140);
  expect(await heard(page)).toBe(first);

  await seek(page, 0);
  await playTo(page, 8);
  expect(await heard(page)).toBe(first);

  await page.reload();
  await expect.poll(() => heard(page)).toBe(first);
});

test('nothing plays by itself, and going on is offered where one stopped', async ({ page }) => {
  await page.goto(pageOf(2));
  await playTo(page, 12);
  const stopped = await time(page);
  await page.reload();
  const offer = page.getByRole('button', { name: /^Continue at 0:/ });
  await expect(offer).toBeVisible();
  expect(await isPaused(page)).toBe(true);
  expect(await time(page)).toBe(0);
  await expect(dock(page)).toBeHidden();
  await offer.click();
  await expect.poll(() => time(page)).toBeGreaterThan(stopped - 0.5);
  await expect.poll(() => isPaused(page)).toBe(false);
  await expect(offer).toBeHidden();
});

test('an address opens at its time, and waits', async ({ page }) => {
  for (const [hash, at] of [
    ['#t=83', 83],
    ['#t=1:23', 83],
  ] as const) {
    await page.goto('./');
    await page.goto(`${pageOf(1)}${hash}`);
    await expect.poll(() => time(page)).toBe(at);
    expect(await isPaused(page)).toBe(true);
    await expect(page.getByText('Opened at 1:23')).toBeVisible();
  }
});

test('a chapter and a sentence lead to their time; the words follow the voice', async ({ page }) => {
  await page.goto(pageOf(1));
  const chapter = page.locator('[data-chapters] a').nth(1);
  await chapter.click();
  await expect.poll(() => time(page)).toBeGreaterThan(32.8);
  expect(await time(page)).toBeLessThan(60);
  await expect(chapter).toHaveAttribute('aria-current', 'true');
  const sentence = page.getByRole('link', { name: 'There are nine sessions on this path.' });
  await sentence.click();
  await expect.poll(() => time(page)).toBeGreaterThan(106);
  await expect(sentence).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('[data-follow] [aria-current]')).toHaveCount(1);
  await expect(sentence).toBeInViewport();
});

test('fifteen seconds either way, and a speed that holds', async ({ page }) => {
  await page.goto(pageOf(1));
  await seek(page, 30);
  await page.getByRole('button', { name: 'forward 15 seconds' }).click();
  await expect.poll(() => time(page)).toBe(45);
  await page.getByRole('button', { name: 'back 15 seconds' }).click();
  await expect.poll(() => time(page)).toBe(30);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
  const rate = () => audio(page).evaluate((element: HTMLAudioElement) => element.playbackRate);
  expect(await rate()).toBe(1.5);

  await page.goto(pageOf(2));
  await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('1.5');
  await play(page);
  expect(await rate()).toBe(1.5);
});

test('a speed that was kept and is none is passed over', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('ledgerline-speed:/', 'Infinity'));
  await page.goto(pageOf(1));
  await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('1');
});

test('the link at the present time is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(pageOf(1));
  await seek(page, 83.4);
  await page.getByRole('button', { name: 'Copy link at this time' }).click();
  await expect(page.getByText('Copied the link at 1:23')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/sessions\/\d+\/#t=83$/);
});

test('what plays goes on from page to page, through the docs, and back', { tag: '@every-width' }, async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('list', { name: /nine steps/i })
    .getByRole('link')
    .first()
    .click();
  await expect(page.locator('session-player')).toBeVisible();
  const home = page.url();
  await play(page);
  await audio(page).evaluate((element) => Object.assign(element, { mark: 'same' }));
  const goesOn = async () => {
    const before = await time(page);
    await expect.poll(() => time(page)).toBeGreaterThan(before);
    expect(await isPaused(page)).toBe(false);
    expect(await audio(page).evaluate((element) => Reflect.get(element, 'mark'))).toBe('same');
    await expect(page.locator('audio')).toHaveCount(1);
    await expect(dock(page)).toBeVisible();
  };
  await goesOn();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Documentation' }).click();
  await expect(page.locator('.docs h1')).toBeVisible();
  await goesOn();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Health of the data' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Health/);
  await goesOn();
  await page.goBack();
  await expect(page.locator('.docs h1')).toBeVisible();
  await goesOn();
  await page.goBack();
  await expect(page.locator('session-player')).toBeVisible();
  expect(page.url()).toBe(home);
  await goesOn();
  await expect(page.locator('session-player audio[controls]')).toHaveCount(1);
  // Back to where nothing played yet: the same document still.
  await page.goBack();
  await expect(page.getByRole('list', { name: /nine steps/i })).toBeVisible();
  await goesOn();
  await dock(page).getByRole('link').click();
  await expect(page.locator('session-player audio[controls]')).toHaveCount(1);
  await goesOn();
});

test('the dock is walked by keyboard, covers nothing, and closes', { tag: '@every-width' }, async ({ page }) => {
  await page.setViewportSize({ width: page.viewportSize()?.width === 360 ? 320 : 1280, height: 700 });
  await page.goto(pageOf(3));
  await play(page);
  await expect(dock(page)).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const foot = await page.getByRole('contentinfo').boundingBox();
  const box = await dock(page).boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.locator('h1').click();
  await page.keyboard.press('p');
  await expect.poll(() => isPaused(page)).toBe(true);
  const button = dock(page).getByRole('button', { name: 'Play', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => isPaused(page)).toBe(false);
  // There is room for a jump on a wide window only.
  if ((page.viewportSize()?.width ?? 0) > 600) {
    await page.keyboard.press('Tab');
    await seek(page, 20);
    await page.keyboard.press('Enter');
    await expect.poll(() => time(page)).toBeGreaterThanOrEqual(35);
  }
  await page.keyboard.press('Tab');
  await expect(dock(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dock(page)).toBeHidden();
  await expect.poll(() => isPaused(page)).toBe(true);
});

for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)
  test(`nothing hinders anybody while a sound plays: ${Object.values(look)}`, { tag: '@every-width' }, async ({
    page,
  }) => {
    await page.emulateMedia(look);
    await page.goto(`${pageOf(1)}#t=20`);
    await play(page);
    await expect(dock(page)).toBeVisible();
    await expect(page.locator('[data-follow] [aria-current]')).toHaveCount(1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

test('a page that comes without a load is told, has its own styles, theme, keys and search', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const look = () =>
    page.evaluate(() => [
      document.title,
      document.documentElement.dataset.theme,
      [...document.styleSheets].map(({ href, media }) => `${href} ${media.mediaText}`).join(' '),
      [...document.head.querySelectorAll('meta[name=description], link[rel=canonical]')].map((e) => e.outerHTML).join(),
      getComputedStyle(document.querySelector('h1') as Element).font,
      getComputedStyle(document.body).backgroundColor,
    ]);
  await page.goto('./docs/');
  const docs = await look();
  await page.goto('./tasks/');
  const tasks = await look();
  await page.evaluate(() => Object.assign(window, { mark: 'same' }));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Documentation' }).click();
  await expect(page.locator('.docs h1')).toBeVisible();
  await expect.poll(look).toEqual(docs);
  await expect(page.locator('[data-arrival]')).toHaveText(docs[0] ?? '');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Play or pause the sound');
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks');
  await expect.poll(look).toEqual(tasks);
  expect(await page.evaluate(() => Reflect.get(window, 'mark'))).toBe('same');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').fill('AMPLIFY');
  await page
    .getByRole('dialog', { name: 'Search' })
    .getByRole('link', { name: 'Turning Up the Light' })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Turning Up the Light');
  expect(await page.evaluate(() => Reflect.get(window, 'mark'))).toBe('same');
});

test('a page that does not come leaves the sound alone', async ({ page, context }) => {
  await page.goto(pageOf(1));
  await playTo(page, 1);
  await play(page);
  const here = page.url();
  await context.setOffline(true);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Health of the data' }).click();
  await expect(page.locator('[data-arrival]')).toHaveText(/you seem to be offline/);
  expect(page.url()).toBe(here);
  expect(await isPaused(page)).toBe(false);
  await context.setOffline(false);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Health of the data' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Health/);
  expect(await isPaused(page)).toBe(false);
});

test('a browser without the Navigation API loads its pages, and is offered to go on', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
  await page.goto(pageOf(1));
  await page.evaluate(() => Object.assign(window, { mark: 'same' }));
  await playTo(page, 12);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Health of the data' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Health/);
  expect(await page.evaluate(() => Reflect.get(window, 'mark'))).toBeUndefined();
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Continue at 0:1/ })).toBeVisible();
});

test('nothing moves when the player comes to life (CLS)', { tag: '@every-width' }, async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(pageOf(2));
  await playTo(page, 12);
  await page.goto(`${pageOf(2)}?again#t=30`);
  await expect(page.getByText('Opened at 0:30')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as number[]);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.02);
});

test('a list works after it came without a load, and remembers its filters on the way back', async ({ page }) => {
  await page.goto('./docs/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tasks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks');
  await expect(page.locator('astro-island:not([ssr])')).toHaveCount(1);
});

test('one tab plays at a time', async ({ page, context }) => {
  await page.goto(pageOf(1));
  await play(page);
  const other = await context.newPage();
  await other.goto(pageOf(2));
  await play(other);
  await expect.poll(() => isPaused(page)).toBe(true);
  expect(await isPaused(other)).toBe(false);
});

test('the sound stops after the minutes that were chosen', async ({ page }) => {
  await page.clock.install();
  await page.goto(pageOf(1));
  await play(page);
  const stop = page.getByRole('combobox', { name: 'Sleep timer' });
  await stop.selectOption('5');
  await expect(dock(page)).toContainText('Stops in 5 min');
  await page.clock.fastForward('04:50');
  expect(await isPaused(page)).toBe(false);
  await page.clock.fastForward('00:15');
  await expect.poll(() => isPaused(page)).toBe(true);
  await expect(stop).toHaveValue('');
  await expect(dock(page)).not.toContainText('Stops');
});

test('the sound stops where its chapter ends', async ({ page }) => {
  await page.goto(pageOf(1));
  await seek(page, 31);
  await page.getByRole('combobox', { name: 'Sleep timer' }).selectOption('chapter');
  await play(page);
  await expect.poll(() => isPaused(page)).toBe(true);
  expect(await time(page)).toBeGreaterThan(32.8);
  expect(await time(page)).toBeLessThan(34);
});

test('at its end the dock leads to the next step', { tag: '@every-width' }, async ({ page }) => {
  await page.goto(pageOf(1));
  await play(page);
  const next = dock(page).getByRole('link', { name: 'Next step' });
  await expect(next).toBeHidden();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Health of the data' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Health/);
  await seek(page, (await audio(page).evaluate(lengthOf)) - 0.5);
  await next.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(onStep(2).displayTitle);
  expect(await isPaused(page)).toBe(true);
});

test('what cannot be played says why, and where to put it right', async ({ page }) => {
  await page.route('**/audio/*.mp3', (route) => route.fulfill({ status: 404, body: 'nothing' }));
  await page.goto(pageOf(1));
  await play(page).catch(() => {});
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText('There is no audio file at');
  await expect(trouble).toContainText('(404)');
  await expect(trouble.getByRole('link')).toHaveAttribute('href', String(onStep(1).url));
  await page.unroute('**/audio/*.mp3');
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => time(page)).toBeGreaterThan(0);
  await expect(trouble).toBeHidden();
});

test('a file that is no sound, and a lost connection, are told apart', async ({ page, context }) => {
  await page.route('**/audio/*.mp3', (route) =>
    route.fulfill({ status: 200, contentType: 'audio/mpeg', body: 'words' }),
  );
  await page.goto(pageOf(1));
  await play(page).catch(() => {});
  await expect(page.getByRole('alert')).toContainText('This browser cannot play what is at');
  await page.goto(pageOf(2));
  await context.setOffline(true);
  await play(page).catch(() => {});
  await expect(page.getByRole('alert')).toContainText('You seem to be offline');
});

test('the system shows what plays and its keys lead to the next step', async ({ page }) => {
  await page.addInitScript(() => {
    const handlers: Record<string, unknown> = {};
    Object.assign(window, { handlers });
    navigator.mediaSession.setActionHandler = (action, handler) => {
      handlers[action] = handler;
    };
  });
  await page.goto(pageOf(1));
  await play(page);
  await expect.poll(() => page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(onStep(1).displayTitle);
  const press = (action: string) =>
    page.evaluate((name) => (Reflect.get(window, 'handlers') as Record<string, (() => void) | null>)[name]?.(), action);
  await press('pause');
  await expect.poll(() => isPaused(page)).toBe(true);
  await press('nexttrack');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(onStep(2).displayTitle);
  await expect.poll(() => page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(onStep(2).displayTitle);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there are the native controls, the chapters and every word', async ({ page }) => {
    await page.goto(pageOf(1));
    await expect(page.locator('audio[controls]')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Coming down' })).toHaveAttribute('href', /\.mp3#t=32\.815$/);
    await expect(page.getByText('That is all the preparation there will ever be.')).toBeVisible();
    await expect(page.locator('.player-tools')).toBeHidden();
    await expect(page.getByText('Heard here')).toBeHidden();
  });
});

test('on paper there is the whole transcript and no dock', async ({ page }) => {
  await page.goto(pageOf(1));
  await play(page);
  await page.emulateMedia({ media: 'print' });
  const text = page.locator('.transcript-text');
  expect(await text.evaluate((box) => box.scrollHeight <= box.clientHeight + 1)).toBe(true);
  await expect(dock(page)).toBeHidden();
});

test.describe('what was heard in this browser', () => {
  const list = (page: Page) => page.locator('heard-here li');

  test('is listed beside the record, and says that it is not part of it', async ({ page }) => {
    await page.goto('./progress/');
    await expect(page.getByText('Nothing has been heard here yet.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled();
    await page.goto(pageOf(1));
    await seek(page, 100);
    await playTo(page, 120);
    await page.goto('./progress/');
    await expect(page.getByText('it is not part of the record')).toBeVisible();
    await expect(list(page)).toHaveCount(1);
    await expect(list(page)).toContainText(onStep(1).displayTitle);
    await expect(list(page)).toContainText(/1[2-9] %/);
    await list(page).getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/experience/${onStep(1).code.toLowerCase()}/#t=1[2-3]\\d$`));
    await expect.poll(() => time(page)).toBeGreaterThan(119);
    expect(await isPaused(page)).toBe(true);
  });

  test('is taken to another browser, where both are joined', async ({ page, browser }) => {
    await page.goto(pageOf(1));
    await playTo(page, 10);
    await page.goto('./progress/');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = await (await download).path();

    const elsewhere = await (await browser.newContext({ baseURL: new URL('./', page.url()).href })).newPage();
    await elsewhere.goto(new URL(`../sessions/${onStep(1).id}/`, page.url()).href);
    await seek(elsewhere, 100);
    await playTo(elsewhere, 112);
    const before = await heard(elsewhere);
    await elsewhere.goto(page.url());
    await elsewhere.locator('heard-here input[type=file]').setInputFiles(file);
    await expect(elsewhere.getByText('Imported 1 session.')).toBeVisible();
    await expect(list(elsewhere)).toHaveCount(1);
    const joined = Number.parseInt((await list(elsewhere).innerText()).match(/(\d+) %/)?.[1] ?? '', 10);
    expect(joined).toBeGreaterThanOrEqual(before + 6);
    await elsewhere.locator('heard-here input[type=file]').setInputFiles(file);
    await expect(list(elsewhere)).toContainText(`${joined} %`);

    await elsewhere.getByRole('button', { name: 'Clear' }).click();
    await expect(list(elsewhere)).toHaveCount(1);
    await elsewhere.getByRole('button', { name: 'Clear everything?' }).click();
    await expect(elsewhere.getByText('Nothing has been heard here yet.')).toBeVisible();
  });

  test('cannot be harmed by a hostile file', async ({ page }) => {
    await page.goto('./progress/');
    const input = page.locator('heard-here input[type=file]');
    await input.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"kind":"other"}'),
    });
    await expect(page.getByText('This is no file that was exported here.')).toBeVisible();
    const hostile = { code: 'S01-X', title: '<img src=x onerror=alert(1)>', length: 10, at: 3, played: '0[.]5' };
    const sessions = [{ ...hostile, code: '../..//elsewhere' }, hostile];
    const file = JSON.stringify({ kind: 'ledgerline-heard', version: 1, sessions });
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(list(page)).toHaveCount(1);
    await expect(list(page).getByRole('link')).toHaveText(hostile.title);
    await expect(page.locator('heard-here img')).toHaveCount(0);
  });

  test('may be junk or kept nowhere: the sound plays', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('ledgerline-heard:/', '{"kind":"ledgerline-heard","version":1,"sessions":[null,{}]');
      Storage.prototype.setItem = () => {
        throw new Error('This browser keeps nothing.');
      };
    });
    await page.goto(pageOf(1));
    await playTo(page, 16);
    await expect.poll(() => heard(page)).toBeGreaterThanOrEqual(10);
  });

  test('offers the form for a run once a session was heard', async ({ page }) => {
    const { code } = onStep(1);
    const played = { code, title: 'x', length: 155, at: 0, played: '0[.]135' };
    const file = JSON.stringify({ kind: 'ledgerline-heard', version: 1, sessions: [played] });
    await page.goto('./progress/');
    const input = page.locator('heard-here input[type=file]');
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await page.goto(pageOf(1));
    await expect(page.locator('[data-heard-log]')).toBeHidden();
    await seek(page, 134);
    await playTo(page, 141);
    await expect(page.getByText('You have heard this session.')).toBeVisible();
  });
});

test('the player and the frame stay within their budgets (design.md)', async ({ page }) => {
  const weigh = async (path: string) => {
    const sizes = new Map<string, number>();
    const add = async (script: string): Promise<void> => {
      if (sizes.has(script)) return;
      const source = readFileSync(`dist/_astro/${script}`);
      sizes.set(script, gzipSync(source).length);
      for (const [, imported] of source.toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
        await add(imported ?? '');
    };
    await page.goto(path);
    const scripts = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src));
    for (const script of scripts) await add(script.split('/').at(-1) ?? '');
    return sizes;
  };
  const sum = (sizes: Iterable<number>) => [...sizes].reduce((all, size) => all + size, 0);
  const reading = await weigh('./health/');
  const session = await weigh(pageOf(1));
  const own = [...session].filter(([script]) => !reading.has(script)).map(([, size]) => size);
  expect(own.length).toBeGreaterThan(0);
  expect(sum(own)).toBeLessThanOrEqual(6_000);
  expect(sum(session.values())).toBeLessThanOrEqual(12_000);
});
