/** Listening in Firefox: what is heard counts, the sound goes on while pages go, and a kept session sounds without a network. */
import { onStep } from '../e2e/player-page.ts';
import { servePages } from '../lighthouse/pages-server.ts';
import { expect, type Fox, test } from './firefox-page.ts';

const listenAt = (step: number) => `./experience/${onStep(step).code.toLowerCase()}/`;
const heard = async (fox: Fox) => Number.parseInt(await fox.text('[data-heard]'), 10);

/** What the player at the foot of the window shows; empty while it is not there. */
const dock = (fox: Fox) => fox.text('[aria-label="Player"]');

/** Plays at eight times the speed, which does not matter, and pauses at the first moment at or after a time. */
async function playTo({ page, isPaused }: Fox, end: number): Promise<void> {
  await page.$eval(
    'audio',
    (audio, until) => {
      const stop = () => audio.currentTime >= until && audio.pause();
      audio.addEventListener('timeupdate', stop);
      audio.addEventListener('pause', () => audio.removeEventListener('timeupdate', stop), { once: true });
      audio.playbackRate = 8;
      void audio.play();
    },
    end,
  );
  await expect.poll(isPaused).toBe(false);
  await expect.poll(isPaused).toBe(true);
}

const seek = ({ page }: Fox, to: number) =>
  page.$eval('audio', (audio, at) => void Object.assign(audio, { currentTime: at }), to);

test('heard is the union of what was played, and is kept', async ({ fox }) => {
  await fox.open(listenAt(1));
  await expect.poll(() => heard(fox)).toBe(0);
  await playTo(fox, 16);
  const first = await heard(fox);
  expect(first).toBeGreaterThanOrEqual(9);
  await seek(fox, 140);
  await expect.poll(fox.time).toBeGreaterThanOrEqual(139);
  expect(await heard(fox)).toBe(first);
  await seek(fox, 0);
  await playTo(fox, 8);
  expect(await heard(fox)).toBe(first);
  await fox.page.reload();
  await expect.poll(() => heard(fox)).toBe(first);
});

test('an address opens at its time and waits, and a sentence of the transcript leads to its own', async ({ fox }) => {
  await fox.open(`${listenAt(1)}#t=83`);
  await expect.poll(fox.time).toBe(83);
  expect(await fox.isPaused()).toBe(true);
  await fox.press('link', 'There are nine sessions on this path.');
  await expect.poll(fox.time).toBeGreaterThan(106);
});

test('the button says what it does, and the waveform is the slider for keys and pointer', async ({ fox }) => {
  await fox.open(listenAt(1));
  await expect.poll(() => fox.text('[data-play-words]')).toBe('Play');
  await fox.page.locator('[data-play]').click();
  await expect.poll(() => fox.text('[data-play-words]')).toBe('Pause');
  await expect.poll(fox.time).toBeGreaterThan(1);
  await fox.page.locator('[data-play]').click();
  await expect.poll(() => fox.text('[data-play-words]')).toMatch(/^Resume 0:\d\d$/);
  await fox.page.focus('[data-scrub]');
  await fox.page.keyboard.press('Home');
  await fox.page.keyboard.press('ArrowRight');
  await fox.page.keyboard.press('ArrowRight');
  await expect.poll(fox.time).toBe(10);
  await fox.page.locator('[data-scrub]').click();
  await expect.poll(fox.time).toBeGreaterThan(60);
  expect(await fox.time()).toBeLessThan(100);
});

test('the dock shows while the player is out of view, and the sound goes on from page to page', async ({ fox }) => {
  await fox.open(listenAt(1));
  await fox.page.keyboard.press('p');
  await expect.poll(fox.time).toBeGreaterThan(0);
  await fox.page.$eval('audio', (audio) => void Object.assign(audio, { mark: 'same' }));
  const goesOn = async () => {
    const before = await fox.time();
    await expect.poll(fox.time).toBeGreaterThan(before);
    expect(await fox.page.$$eval('audio', (all) => all.map((audio) => Reflect.get(audio, 'mark')))).toEqual(['same']);
  };
  await expect.poll(() => dock(fox)).toBe('');
  await fox.page.$eval('footer', (foot) => foot.scrollIntoView());
  await expect.poll(() => dock(fox)).toContain(onStep(1).displayTitle);
  await fox.page.locator('footer a[href$="/docs/"]').click();
  await expect.poll(() => fox.text('.docs h1')).not.toBe('');
  await goesOn();
  expect(await dock(fox)).toContain(onStep(1).displayTitle);
  await fox.page.goBack();
  await expect.poll(() => fox.text('main h1')).toContain(onStep(1).displayTitle);
  await goesOn();
});

test('at its end a session leads to the next step', async ({ fox }) => {
  await fox.open(listenAt(1));
  await seek(fox, 150);
  await fox.page.keyboard.press('p');
  await expect.poll(() => fox.text('[data-end-words]')).toContain('This is the end.');
  await fox.page.locator('[data-end-next]').click();
  await expect.poll(() => fox.text('main h1')).toContain(onStep(2).displayTitle);
});

test('a session that was kept sounds without a network, and what was not says so', async ({ fox }) => {
  // Firefox goes offline for pages and not for workers, so the server goes instead.
  const { address, close } = await servePages('dist');
  const { page } = fox;
  await page.goto(new URL(listenAt(2), address).href);
  await page.locator('keep-offline button').click();
  await expect.poll(() => fox.text('keep-offline')).toContain('Kept for offline (');
  close();
  await page.goto(`${address}/tasks/`);
  expect(await fox.text('h1')).toBe('You are offline');
  await fox.press('link', onStep(2).displayTitle);
  await expect.poll(() => fox.text('h1')).toContain(onStep(2).displayTitle);
  await seek(fox, 100);
  await playTo(fox, 104);
  await seek(fox, 20);
  await playTo(fox, 24);
  expect(await fox.time()).toBeLessThan(60);
  await fox.press('button', 'Remove');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
