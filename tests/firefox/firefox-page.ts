/**
 * Pages in the Firefox of the system, over WebDriver BiDi. Playwright drives builds of Firefox of its own only; its runner and its
 * assertions serve here all the same.
 */
import { test as base, expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxPath } from '../browser/firefox.ts';

/** A page of the site in Firefox, by a new visitor. */
export interface Fox {
  readonly page: Page;
  /** Opens an address below the site's base: `./tasks/`. */
  open(path: string): Promise<void>;
  /** Presses what a person calls so, once it is there. */
  press(role: string, name: string): Promise<void>;
  /** What the first element shows that a selector finds; empty where there is none. */
  text(selector: string): Promise<string>;
  /** Where the sound of the page stands, in seconds. */
  time(): Promise<number>;
  /** Whether nothing sounds. */
  isPaused(): Promise<boolean>;
}

/** Sounds may start without a click; where somebody clicks, that counts anyway. */
const extraPrefsFirefox = { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 };

export const test = base.extend<{ fox: Fox }, { firefox: Browser }>({
  firefox: [
    async ({ browserName: _ }, use) => {
      const executablePath = firefoxPath() ?? '';
      const browser = await puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  fox: async ({ firefox, baseURL }, use) => {
    const context = await firefox.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await use(foxOf(page, baseURL ?? ''));
    await context.close();
  },
});

export { expect };

function foxOf(page: Page, home: string): Fox {
  return {
    page,
    open: async (path) => void (await page.goto(new URL(path, home).href)),
    press: (role, name) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click(),
    text: (selector) =>
      page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector),
    time: () => page.$eval('audio', (audio) => audio.currentTime),
    isPaused: () => page.$eval('audio', (audio) => audio.paused),
  };
}
