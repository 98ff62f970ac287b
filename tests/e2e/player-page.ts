/** What the walks of the player share: the sample's sessions, and a page's sound as a listener meets it. */
import { readFileSync } from 'node:fs';
import type { Fixtures, Page, PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';
import type { Session } from '../../content-schema/index.ts';

/** Lets a test start a sound without a click; where somebody clicks, that counts anyway. */
export const soundsMayStart: Fixtures<object, object, PlaywrightTestOptions, PlaywrightWorkerOptions> = {
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: ['--autoplay-policy=no-user-gesture-required'] }),
};

const { records } = JSON.parse(readFileSync('dist/api/sessions.json', 'utf8')) as { records: Session[] };
/** The active session of the sample on a step. */
export const onStep = (step: number): Session => {
  const found = records.find((session) => session.step === step && session.status === 'active');
  if (!found) throw new Error(`The sample has no session on step ${step}.`);
  return found;
};
/** The page of a step's record. */
export const pageOf = (step: number) => `./sessions/${onStep(step).id}/`;

/** The sound of the page. */
export const audio = (page: Page) => page.locator('audio').first();
/** Where the sound stands, in seconds. */
export const time = (page: Page) => audio(page).evaluate((element: HTMLAudioElement) => element.currentTime);
/** How long a sound is, in seconds. */
export const lengthOf = (element: HTMLAudioElement | SVGElement) => (element as HTMLAudioElement).duration;
/** Whether nothing sounds. */
export const isPaused = (page: Page) => audio(page).evaluate((element: HTMLAudioElement) => element.paused);
/** Starts the sound as a script would. */
export const play = (page: Page) => audio(page).evaluate((element: HTMLAudioElement) => element.play());
/** Pauses; what the page does when a sound pauses has been done then. */
export const pause = (page: Page) =>
  audio(page).evaluate(
    (element: HTMLAudioElement) =>
      new Promise<void>((done) => {
        // At its end it has paused by itself.
        if (element.paused) return done();
        element.addEventListener('pause', () => done(), { once: true });
        element.pause();
      }),
  );
/** Sends the sound to a time in seconds. */
export const seek = (page: Page, to: number) =>
  audio(page).evaluate((element: HTMLAudioElement, at) => Object.assign(element, { currentTime: at }), to);
/** Whole percent that the page says was heard. */
export const heard = async (page: Page) =>
  Number.parseInt((await page.locator('[data-heard]').textContent()) ?? '', 10);
/** What the player's one large button says. */
export const playButton = (page: Page) => page.locator('[data-play-words]');
/** The slider of the page's own player. */
export const slider = (page: Page) => page.locator('session-player').getByRole('slider', { name: 'Position' });
/** Opens what stands behind the player's "More". */
export const openMore = (page: Page) => page.getByRole('button', { name: 'More', exact: true }).click();
/** Brings the page's own player out of view, so that the dock shows. */
export const scrollAway = (page: Page) => page.getByRole('contentinfo').scrollIntoViewIfNeeded();
/** The player at the foot of every page. */
export const dock = (page: Page) => page.getByRole('region', { name: 'Player', exact: true });
/** Plays at eight times the speed, which does not matter, and pauses at the first moment at or after a time. */
export async function playTo(page: Page, end: number): Promise<void> {
  await audio(page).evaluate(
    (element: HTMLAudioElement, until) =>
      new Promise<void>((done) => {
        const stop = () => element.currentTime >= until && element.pause();
        element.addEventListener('timeupdate', stop);
        element.addEventListener(
          'pause',
          () => {
            element.removeEventListener('timeupdate', stop);
            done();
          },
          { once: true },
        );
        element.playbackRate = 8;
        void element.play();
      }),
    end,
  );
}
