/** The path and its sessions as a listener walks them (R000-111 to R000-113, R000-133, DC-07, T-06). */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Session } from '../../content-schema/index.ts';
import { session as sessionType } from '../../content-schema/records/session.ts';

const { records } = JSON.parse(readFileSync('dist/api/sessions.json', 'utf8')) as { records: Session[] };
const active = records.filter(({ status }) => status === 'active');
const onStep = (step: number): Session => {
  const found = active.find((session) => session.step === step);
  if (!found) throw new Error(`The sample has no active session on step ${step}.`);
  return found;
};
const address = ({ code }: Session) => `./experience/${code.toLowerCase()}/`;
const ways = (page: Page) => page.getByRole('navigation', { name: 'Previous and next session' });
const stave = (page: Page) => page.getByRole('list', { name: /^Nine steps of/ });

test('the path shows nine steps, everything on them, and where to begin', { tag: '@every-width' }, async ({ page }) => {
  await page.goto('./experience/');
  await expect(stave(page).getByRole('listitem')).toHaveCount(9);
  const inactive = records.find(({ status }) => status === 'inactive');
  await expect(page.locator('.path-step').nth(Number(inactive?.step) - 1)).toContainText(/inactive/);
  for (const session of records)
    await expect(page.locator('.path').getByRole('link', { name: session.displayTitle })).toBeVisible();
  await page.getByRole('link', { name: /^Begin with/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(onStep(1).displayTitle);
});

/** Keeps that sessions were heard up to a second, of the 100 that they last; the last of them was heard last. */
const hear = (page: Page, ...heard: [session: Session, seconds: number][]) =>
  page.evaluate(
    (sessions) =>
      localStorage.setItem('ledgerline-heard:/', JSON.stringify({ kind: 'ledgerline-heard', version: 1, sessions })),
    heard.map(([{ code, displayTitle: title }, at]) => ({ code, title, length: 100, at, played: `0[.]${at}` })),
  );
const begin = (page: Page) => page.locator('.begin');
const note = (page: Page, step: number) => page.locator('.stave li').nth(step - 1);

test('a browser that heard nothing begins, and each note says how long it is', async ({ page }) => {
  for (const path of ['./', './experience/']) {
    await page.goto(path);
    await expect(begin(page)).toHaveText(`Begin with ${onStep(1).displayTitle}`);
    await expect(note(page, 1).locator('.stave-state')).toHaveText(/^\s*\d:\d\d minutes\s*$/);
    await expect(page.locator('[data-begun], [data-heard]:visible')).toHaveCount(0);
  }
});

test('the path remembers what this browser heard, and where to go on', { tag: '@every-width' }, async ({ page }) => {
  for (const path of ['./', './experience/']) {
    await page.goto(path);
    await hear(page, [onStep(1), 100], [onStep(4), 42]);
    await page.reload();
    await expect(begin(page)).toHaveText(`Continue: ${onStep(4).displayTitle} · 0:58 left`);
    await expect(note(page, 1)).toContainText('heard');
    await expect(note(page, 4)).toContainText('next · 0:58 left');
    await expect(note(page, 4).locator('.stave-level')).toHaveAttribute('width', '42%');
    await expect(note(page, 4).locator('.stave-ring')).toBeVisible();
    await expect(note(page, 1).locator('.stave-ring')).toBeHidden();
    if (path === './experience/') await expect(page.locator('.path-step').nth(3)).toContainText('0:58 left here');
    await begin(page).click();
    await expect(page).toHaveURL(new RegExp(`${onStep(4).code.toLowerCase()}/#t=42$`));
  }
});

test('after what was heard comes the next, and after everything the beginning', async ({ page }) => {
  await page.goto('./');
  await hear(page, [onStep(4), 95]);
  await page.reload();
  await expect(begin(page)).toHaveText(new RegExp(`^Continue: ${onStep(5).displayTitle} · \\d:\\d\\d$`));
  await expect(note(page, 5)).toContainText(/next · \d:\d\d/);
  await hear(page, ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((step): [Session, number] => [onStep(step), 100]));
  await page.reload();
  await expect(begin(page)).toHaveText('You have heard all nine. Begin again');
  await expect(begin(page)).toHaveAttribute('href', new RegExp(`${onStep(1).code.toLowerCase()}/$`));
});

test('what was heard here stands beside what the record says, on every stave but that of a report', async ({
  page,
}) => {
  await page.goto('./');
  await hear(page, [onStep(2), 50], [onStep(1), 100]);
  for (const path of ['./dashboard/', './users/63/', address(onStep(3))]) {
    await page.goto(path);
    await expect(note(page, 1), path).toContainText('heard');
    await expect(note(page, 2).locator('.stave-level'), path).toHaveAttribute('width', '50%');
  }
  await page.goto('./users/63/');
  await expect(note(page, 1)).toContainText(/heard here\s*completed/);
  await page.goto('./reports/programme/');
  await expect(note(page, 1)).toContainText('completed');
  await expect(note(page, 1)).not.toContainText('heard');
});

test('the bars stay on paper and in forced colors, and nothing moves when they come', { tag: '@every-width' }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[])
        document.documentElement.dataset.moved = String(
          Number(document.documentElement.dataset.moved ?? 0) + shift.value,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./');
  await hear(page, [onStep(1), 100], [onStep(2), 50]);
  await page.reload();
  await expect(note(page, 2)).toContainText('next');
  expect(Number((await page.locator('html').getAttribute('data-moved')) ?? 0)).toBeLessThan(0.02);
  for (const media of [{ media: 'print' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    const bar = await note(page, 2).locator('.stave-level').boundingBox();
    expect(bar?.width).toBeCloseTo(20, 0);
    expect(bar?.height).toBeGreaterThan(3);
  }
});

test('the figures of the path are those of the runs', async ({ page }) => {
  const { records: runs } = JSON.parse(readFileSync('dist/api/runs.json', 'utf8'));
  await page.goto('./experience/');
  for (const step of [1, 4]) {
    const listeners = new Set(
      runs
        .filter((run: Record<string, unknown>) => run.step === step && run.status === 'completed' && run.userId)
        .map((run: Record<string, unknown>) => run.userId),
    );
    await expect(page.locator('.path-step').nth(step - 1)).toContainText(`${listeners.size} completed`);
    await expect(
      stave(page)
        .getByRole('listitem')
        .nth(step - 1),
    ).toContainText(`${listeners.size} completed`);
  }
});

test('a session shows its sound, its words, its runs, its listeners and what comes next', async ({ page }) => {
  const session = onStep(4);
  await page.goto(address(session));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(session.displayTitle);
  const main = page.locator('main');
  await expect(main).toContainText('Step 4 of 9');
  await expect(page.locator('audio').first()).toBeAttached();
  for (const name of [sessionType.fields.description.label, 'Summary', 'What comes next', 'Runs', 'Listeners'])
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) })).toBeVisible();
  for (const id of session.runs ?? [])
    await expect(main.locator(`[aria-labelledby=runs] a[href$="/runs/${id}/"]`)).toBeVisible();
  await expect(main.locator('[aria-labelledby=listeners] a[href*="/users/"]').first()).toBeVisible();
  await expect(main.locator('[aria-labelledby=what-next]').getByRole('link').first()).toHaveText(
    `Step 5: ${onStep(5).displayTitle}`,
  );
  await expect(main.getByRole('link', { name: 'Edit on GitHub' })).toHaveAttribute(
    'href',
    /\/links-to-github\/#edit-a-record$/,
  );
  await expect(main.getByRole('link', { name: `Record #${session.id}` })).toHaveAttribute('href', /\/sessions\/\d+\/$/);
});

test('the step of the page is marked among nine', async ({ page }) => {
  await page.goto(address(onStep(6)));
  await expect(stave(page).getByRole('listitem')).toHaveCount(9);
  await expect(stave(page).locator('[aria-current=step]')).toHaveCount(1);
  await expect(stave(page).locator('[aria-current=step]')).toContainText('you are here');
  await expect(stave(page).getByRole('listitem').nth(5).locator('[aria-current=step]')).toBeVisible();
});

test('an inactive session says so and leads to the active one of its step', async ({ page }) => {
  const inactive = records.find(({ status }) => status === 'inactive') as Session;
  await page.goto(address(inactive));
  const notice = page.locator('.notice').first();
  await expect(notice).toContainText('This session is inactive');
  await notice.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(onStep(Number(inactive.step)).displayTitle);
});

test('a number key leads to that step', async ({ page }) => {
  await page.goto(address(onStep(2)));
  await page.keyboard.press('7');
  await expect(page).toHaveURL(new RegExp(`${onStep(7).code.toLowerCase()}/$`));
});

test('the record of a session leads to where it is heard', async ({ page }) => {
  const session = onStep(3);
  await page.goto(`./sessions/${session.id}/`);
  await page.getByRole('link', { name: 'This session in the Experience' }).click();
  await expect(page).toHaveURL(new RegExp(`${address(session).slice(1)}$`));
});

test('on paper the nine steps stay, and the ways around do not', async ({ page }) => {
  await page.goto(address(onStep(4)));
  await page.emulateMedia({ media: 'print' });
  await expect(stave(page)).toBeVisible();
  await expect(ways(page)).toBeHidden();
});

test('no page of the path scrolls sideways at 320 pixels', { tag: '@narrow' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['./experience/', ...active.map(address)]) {
    await page.goto(path);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      path,
    ).toBe(0);
  }
});

test('on a phone the sound comes before the way around, for the eye and for the keyboard', { tag: '@narrow' }, async ({
  page,
}) => {
  await page.goto(address(onStep(4)));
  const sound = await page.locator('.sound-words').boundingBox();
  const steps = await stave(page).boundingBox();
  expect(sound?.y).toBeLessThan(Number(steps?.y));
  // A browser that has not drawn the page yet walks it in the order of its source.
  await expect(async () => {
    await page.getByRole('link', { name: /^Log this run/ }).focus();
    await page.keyboard.press('Tab');
    await expect(ways(page).getByRole('link').first()).toBeFocused({ timeout: 500 });
  }).toPass();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the buttons walk the path from end to end and back', { tag: '@every-width' }, async ({ page }) => {
    await page.goto(address(onStep(1)));
    await expect(ways(page).getByRole('button', { name: /^Previous Session/ })).toBeDisabled();
    for (const step of [2, 3, 4, 5, 6, 7, 8, 9]) {
      const next = ways(page).getByRole('link', { name: /^Next Session/ });
      await expect(next).toHaveAttribute('rel', 'next');
      await expect(next).toContainText(onStep(step).displayTitle);
      await next.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(onStep(step).displayTitle);
    }
    await expect(ways(page).getByRole('button', { name: /^Next Session/ })).toBeDisabled();
    const previous = ways(page).getByRole('link', { name: /^Previous Session/ });
    await expect(previous).toHaveAttribute('rel', 'prev');
    await previous.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(onStep(8).displayTitle);
  });
});
