import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** What a page weighs, in bytes as GitHub Pages sends them: compressed with gzip. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
}

const kinds: Readonly<Record<string, keyof Weight>> = { document: 'html', stylesheet: 'css', script: 'js' };

/** Opens a page as a browser does that has never been here, and weighs all it asks for until it comes to rest. */
export async function firstLoad(page: Page, address: string): Promise<Weight> {
  const weight = { html: 0, css: 0, js: 0 };
  const responses: Response[] = [];
  const collect = (response: Response) => responses.push(response);
  page.on('response', collect);
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  // Bodies are read only now, and none that comes later: one that nobody waits for may outlive the test.
  page.off('response', collect);
  for (const response of responses) {
    const kind = kinds[response.request().resourceType()];
    if (kind === undefined || (response.status() >= 300 && response.status() < 400)) continue;
    weight[kind] += gzipSync(await response.body()).length;
  }
  return weight;
}
