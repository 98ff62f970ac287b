import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

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
  // Without frames to look into, the old way gives the same and takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules
    ? axe.withRules(rules)
    : axe.options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** What hinders somebody on the open page in light, dark and forced colors, each with its look. */
export async function hindrancesInAnyLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [words, look] of looks) {
    await page.emulateMedia(look);
    const here = await hindrances(page, words === 'light' ? undefined : colorRules);
    found.push(...here.map((hindrance) => `${words}: ${hindrance}`));
  }
  return found;
}
