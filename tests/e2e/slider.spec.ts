/** The waveform is the slider: for the keyboard, for the pointer, and for whoever hears the page. */
import { expect, test } from '@playwright/test';
import { onStep, openMore, pageOf, playTo, seek, slider, soundsMayStart, time } from './player-page.ts';

test.use(soundsMayStart);

const experienceOf = (step: number) => `./experience/${onStep(step).code.toLowerCase()}/`;

test('the whole player stands on the first screen, right under the title', { tag: '@every-width' }, async ({
  page,
}) => {
  for (const address of [experienceOf(1), experienceOf(4), pageOf(1), pageOf(4)]) {
    await page.goto(address);
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    const screen = page.viewportSize()?.height ?? 0;
    for (const selector of ['.cover', '[data-play]', '[data-scrub]', '.scrub-times', '.player-tools']) {
      const box = await page.locator(`session-player ${selector}`).boundingBox();
      expect(box?.y ?? 0, `${address}: ${selector}`).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? 0) - 1);
      expect((box?.y ?? screen) + (box?.height ?? 0), `${address}: ${selector}`).toBeLessThanOrEqual(screen);
    }
    const button = await page.locator('[data-play]').boundingBox();
    expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

test('the length stands there before anything is loaded', async ({ page }) => {
  await page.goto(pageOf(1));
  await expect(page.locator('[data-now]')).toHaveText('0:00');
  await expect(page.locator('[data-length]')).toHaveText(/^[1-9]:\d\d$/);
  await expect(page.locator('audio[controls]')).toHaveCount(0);
});

test('keys move it by five seconds, by chapters, and to either end', async ({ page }) => {
  await page.goto(pageOf(1));
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => time(page)).toBe(10);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => time(page)).toBe(5);
  await page.keyboard.press('PageUp');
  const chapter = page.locator('[data-chapters] a').nth(1);
  await expect.poll(() => time(page)).toBeCloseTo(Number(await chapter.getAttribute('data-start')), 1);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', new RegExp(`, chapter ${await chapter.innerText()}$`));
  await expect(page.locator('session-player [data-tip]')).toHaveText(new RegExp(await chapter.innerText()));
  await page.keyboard.press('PageDown');
  await expect.poll(() => time(page)).toBe(0);
  await page.keyboard.press('End');
  const end = await slider(page).getAttribute('aria-valuemax');
  await expect(slider(page)).toHaveAttribute('aria-valuenow', end ?? '');
  await page.keyboard.press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuenow', '0');
});

test('a pointer drags it, and sees the chapter under it', async ({ page }) => {
  await page.goto(pageOf(1));
  const box = await slider(page).boundingBox();
  const length = await page.locator('[data-scrub]').first().getAttribute('aria-valuemax');
  const at = (share: number) => [(box?.x ?? 0) + share * (box?.width ?? 0), (box?.y ?? 0) + 20] as const;
  await page.mouse.move(...at(0.25));
  await expect(page.locator('session-player [data-tip]')).toBeVisible();
  await page.mouse.down();
  await expect.poll(() => time(page)).toBeCloseTo(Number(length) / 4, -0.5);
  await page.mouse.move(...at(0.5));
  await expect.poll(() => time(page)).toBeCloseTo(Number(length) / 2, -0.5);
  await page.mouse.up();
  await page.mouse.move(...at(0.9));
  expect(await time(page)).toBeCloseTo(Number(length) / 2, -0.5);
});

test('a finger that scrolls over it leaves the sound alone; one that taps or slides along sends it', {
  tag: '@narrow',
}, async ({ page }) => {
  await page.goto(pageOf(1));
  const box = await slider(page).boundingBox();
  const length = Number(await slider(page).getAttribute('aria-valuemax'));
  const finger = (moment: string, share: number) =>
    slider(page).dispatchEvent(moment, {
      pointerId: 1,
      pointerType: 'touch',
      button: 0,
      clientX: (box?.x ?? 0) + share * (box?.width ?? 0),
    });
  // The finger is none, and nothing else may hold it.
  await slider(page).evaluate((element) => Object.assign(element, { setPointerCapture: () => {} }));
  await seek(page, 10);
  await finger('pointerdown', 0.5);
  expect(await time(page)).toBe(10);
  await finger('pointermove', 0.6);
  await expect.poll(() => time(page)).toBeCloseTo(0.6 * length, -0.5);
  await finger('pointercancel', 0);
  expect(await time(page)).toBe(10);
  await page.touchscreen.tap((box?.x ?? 0) + 0.5 * (box?.width ?? 0), (box?.y ?? 0) + 20);
  await expect.poll(() => time(page)).toBeCloseTo(length / 2, -0.5);
});

test('while nobody knows the length, a press leaves the sound alone, and a key sends it on', async ({ page }) => {
  await page.route('**/sessions/*/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/(length(?:&quot;|&#34;|"):)[\d.]+(?=,(?:&quot;|&#34;|")page)/, '$10');
    await route.fulfill({ response: answer, body });
  });
  await page.route('**/audio/*.mp3', (route) => route.abort());
  await page.goto(pageOf(1));
  await expect(slider(page)).toHaveAttribute('aria-valuemax', '0');
  await seek(page, 10);
  await slider(page).click();
  expect(await time(page)).toBe(10);
  await slider(page).press('ArrowRight');
  await expect.poll(() => time(page)).toBe(15);
  await slider(page).press('End');
  expect(await time(page)).toBe(15);
});

test('what was heard is a bar below it, on screen and on paper', async ({ page }) => {
  await page.goto(pageOf(1));
  const bar = page.locator('session-player [data-heard-line]');
  await expect(bar).toHaveAttribute('d', '');
  await playTo(page, 16);
  await seek(page, 100);
  await playTo(page, 110);
  await expect(bar).toHaveAttribute('d', /^M\d+ 98H\d+M\d+ 98H\d+$/);
  for (const look of [{ forcedColors: 'active' }, { forcedColors: 'none', media: 'print' }] as const) {
    await page.emulateMedia(look);
    await expect(page.locator('session-player .wave')).toBeVisible();
    const [stroke, paper] = await bar.evaluate((path) => [
      getComputedStyle(path).stroke,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(stroke).not.toBe('none');
    expect(stroke).not.toBe(paper);
  }
});

test('"More" opens and closes by key and by pointer', { tag: '@every-width' }, async ({ page }) => {
  await page.goto(pageOf(1));
  const button = page.getByRole('button', { name: 'More', exact: true });
  const panel = page.getByRole('group', { name: 'More' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.press('Enter');
  await expect(panel).toBeVisible();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  for (const name of ['Audio', 'Transcript (WebVTT)', 'Chapters (WebVTT)'])
    await expect(panel.getByRole('link', { name, exact: true })).toHaveAttribute('download');
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('combobox', { name: 'Sleep timer' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
  await openMore(page);
  await expect(panel).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(panel).toBeHidden();
});
