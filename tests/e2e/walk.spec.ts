/** From the first page to a logged run, with the keyboard alone, with JavaScript and without: listen, complete, log. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Run, Session } from '../../content-schema/index.ts';

const recordsOf = <R>(plural: string): R[] => JSON.parse(readFileSync(`dist/api/${plural}.json`, 'utf8')).records;

/** A run under way, and the session it goes through. */
function runUnderWay(): { underWay: Run; session: Session } {
  const underWay = recordsOf<Run>('runs').find(({ status, sessionId }) => status === 'in-progress' && sessionId);
  const session = recordsOf<Session>('sessions').find(({ id }) => id === underWay?.sessionId);
  if (!underWay || !session) throw new Error('The sample has no run under way.');
  return { underWay, session };
}

/** Presses Tab until the element has the focus, where a person can see it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < 200; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return expect(target).toBeInViewport();
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

async function follow(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const time = (page: Page) =>
  page
    .locator('audio')
    .first()
    .evaluate((audio: HTMLAudioElement) => audio.currentTime);

/** Follows a link that leads to GitHub, on the sample to what the manual says of it, gives that address, and comes back. */
async function leaveBy(page: Page, target: Locator): Promise<URL> {
  await follow(page, target);
  await expect(heading(page)).toHaveText('What links to GitHub do');
  const address = new URL(page.url());
  await page.goBack();
  return address;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a listener comes from the first page to a logged run by keyboard alone', async ({ page }) => {
      // Hundreds of keys take their time on a busy machine.
      test.slow();
      await page.goto('.//');
      await follow(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Experience' }));
      await expect(heading(page)).toHaveText(/experience/i);
      const { underWay, session } = runUnderWay();
      const step = new RegExp(`/experience/${session.code.toLowerCase()}/$`);
      await follow(
        page,
        page
          .getByRole('list', { name: /steps/i })
          .getByRole('link')
          .nth(Number(session.step) - 1),
      );
      await expect(page).toHaveURL(step);
      await expect(heading(page)).toHaveText(session.displayTitle);

      await tabTo(page, javaScriptEnabled ? page.locator('[data-play]') : page.locator('audio'));
      await page.keyboard.press('Space');
      await expect.poll(() => time(page)).toBeGreaterThan(2);
      await page.keyboard.press('Space');
      if (javaScriptEnabled) await expect(page.locator('[data-heard]')).toHaveText(/^[1-9]\d*%$/);

      // Its summary leads to it as well.
      const runs = main(page).getByRole('region', { name: /^Runs/ });
      const run = runs.getByRole('link', { name: `Run #${underWay.id}`, exact: true });
      await follow(page, run);
      await expect(page).toHaveURL(new RegExp(`/runs/${underWay.id}/$`));
      const issue = await leaveBy(page, main(page).getByRole('link', { name: /^Complete this run/ }));
      expect(issue.href).toMatch(/\/docs\/guides\/links-to-github\/#edit-a-record$/);

      await page.goBack();
      await expect(heading(page)).toHaveText(session.displayTitle);
      const form = await leaveBy(page, main(page).getByRole('link', { name: `Log this run of ${session.code}` }));
      expect(form.href).toMatch(/\/docs\/guides\/links-to-github\/#new-run$/);
    });
  });
