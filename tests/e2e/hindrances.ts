import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

// In this order: a page that goes from dark to forced colors while it is open keeps some of its dark ones in Chromium.
const looks = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['forced colors', { colorScheme: 'light', forcedColors: 'active' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
] as const;

/** The rules of axe whose answer depends on colors; the others find the same in every look. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** What hinders somebody on the open page as axe sees it: each rule that is broken, with the first element that breaks it. */
export async function hindrances(page: Page, rules?: string[]): Promise<string[]> {
  // Reading half a megabyte takes as long as a look, so a page that is looked at again keeps it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const wanted: RunOptions = rules
    ? { resultTypes: ['violations'], runOnly: { type: 'rule', values: rules } }
    : { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
  return page.evaluate(async (options) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, wanted);
}

/** What hinders somebody on the open page in light, dark and forced colors, each with its look. */
export async function hindrancesInAnyLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [words, look] of looks) {
    await page.emulateMedia(look);
    await drawn(page);
    const here = await hindrances(page, words === 'light' ? undefined : colorRules);
    found.push(...here.map((hindrance) => `${words}: ${hindrance}`));
  }
  return found;
}

/** Waits until the page has been drawn as it is now: for a moment after a change of looks, styles are still those of the last one. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
