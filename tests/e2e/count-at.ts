import { expect, type Page } from '@playwright/test';

/**
 * How many records an address shows: rows of a list, runs of a week, findings of a kind. A page that counts without a script is not
 * opened.
 */
export async function countAt(page: Page, href: string): Promise<number> {
  const { pathname, hash, searchParams } = new URL(href);
  if (pathname.includes('/weeks/')) {
    await page.goto(href);
    return page.locator(`section:has(${hash}) tbody tr`).count();
  }
  // A finding is a section with its heading, or a group of such sections.
  if (pathname.endsWith('/health/')) {
    await page.goto(href);
    return page.locator(`:is(section:has(> h2${hash}), ${hash} > section) > ul > li`).count();
  }
  if (searchParams.size === 0) {
    const text = await (await page.request.get(href)).text();
    return Number(/class="?list-count"?[^>]*>(\d+)/.exec(text)?.[1]);
  }
  // A combination of facets is counted once the list has read its address.
  await page.goto(href);
  await expect(page.locator('.pill[aria-current]:not(:text-is("all"))')).toHaveCount(searchParams.size);
  const found = page.locator('.list-count');
  await expect(found).toContainText(/^\d+ /);
  return Number.parseInt(await found.innerText(), 10);
}
