import { chromium, type Page, type Response } from '@playwright/test';
import { chromiumPath } from '../browser/chromium.ts';
import { servePages } from '../lighthouse/pages-server.ts';

/** What somebody gets in a browser, served as GitHub Pages serves it. */
export interface BrowserFigures {
  /** Bytes that the first search loads besides its page: code, index and results. */
  readonly firstSearch: number;
  /** Bytes, unpacked, of the largest file that a list of tasks fetched to be filtered and sorted in every way. */
  readonly largestOfList: number;
  /** Milliseconds from a choice to the rows on the screen, of the slowest choice, once the rows are fetched. */
  readonly slowestChoice: number;
}

/** Opens a built site in a browser, searches for words, and narrows and sorts its list of tasks. */
export async function browserFigures(site: string, words: string): Promise<BrowserFigures> {
  const served = await servePages(site);
  const browser = await chromium.launch({ executablePath: await chromiumPath() });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const firstSearch = await bytesOfSearch(page, served.address, words);
    return { firstSearch, ...(await listFigures(page, served.address)) };
  } finally {
    await browser.close();
    served.close();
  }
}

async function bytesOfSearch(page: Page, address: string, words: string): Promise<number> {
  await page.goto(`${address}/search/`);
  await page.waitForLoadState('networkidle');
  const responses = await during(page, async () => {
    await page.locator('main input[type=search]').fill(words);
    await page.locator('main .search-results a').first().waitFor();
  });
  const sizes = await Promise.all(responses.map((response) => response.request().sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

async function listFigures(page: Page, address: string) {
  await page.goto(`${address}/tasks/`);
  await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  let slowestChoice = 0;
  const responses = await during(page, async () => {
    // The first round fetches what the choices need.
    for (const round of [0, 1])
      for (const choice of ['oldest', 'title', 'status', 'newest']) {
        const took = await page.evaluate(chooseAndWait, choice);
        if (round > 0) slowestChoice = Math.max(slowestChoice, took);
      }
  });
  const bodies = await Promise.all(responses.map((response) => response.body()));
  return { largestOfList: Math.max(...bodies.map(({ length }) => length)), slowestChoice };
}

/** Everything that a page has loaded once something was done and it has come to rest. */
async function during(page: Page, act: () => Promise<void>): Promise<Response[]> {
  const responses: Response[] = [];
  const collect = (response: Response) => responses.push(response);
  page.on('response', collect);
  await act();
  await page.waitForLoadState('networkidle');
  page.off('response', collect);
  return responses;
}

/** Runs in the page: makes a choice in the tools of its list, and says how many milliseconds the rows took to be others. */
async function chooseAndWait(choice: string): Promise<number> {
  const rows = () => document.querySelector('.rows')?.textContent;
  const frame = () => new Promise(requestAnimationFrame);
  const before = rows();
  const start = performance.now();
  if (choice === 'status') {
    const pills = [...document.querySelectorAll<HTMLElement>('a.pill')];
    pills.find((pill) => /^(?:done|backlog)/.test(pill.textContent) && !pill.hasAttribute('aria-current'))?.click();
  } else {
    const order = document.querySelector<HTMLSelectElement>('.list-tools select');
    if (order) order.value = choice;
    order?.dispatchEvent(new Event('change', { bubbles: true }));
  }
  while (rows() === before && performance.now() - start < 30_000) await frame();
  // The first frame paints the rows; the second comes when that is done.
  await frame();
  await frame();
  return performance.now() - start;
}
