/**
 * Pictures of pages at 1280 and 360 pixels in both themes, from a server that runs:
 * `node tests/browser/screenshot.ts / /tasks/ --out pictures --from http://localhost:4321`
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { chromiumPath } from './chromium.ts';

const options = { out: { type: 'string', default: 'pictures' }, from: { type: 'string' } } as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const { out, from = 'http://localhost:4321' } = values;

await mkdir(out, { recursive: true });
const browser = await chromium.launch({ executablePath: await chromiumPath() });
for (const path of positionals.length > 0 ? positionals : ['/'])
  for (const width of [1280, 360])
    for (const theme of ['light', 'dark'] as const) await take(browser, path, width, theme);
await browser.close();

async function take(on: Browser, path: string, width: number, theme: 'light' | 'dark'): Promise<void> {
  const page = await on.newPage({ viewport: { width, height: 800 }, colorScheme: theme, reducedMotion: 'reduce' });
  const response = await page.goto(new URL(path, from).href, { waitUntil: 'load' });
  if (!response?.ok()) console.error(`${path}: ${response?.status() ?? 'no answer'}`);
  await page.evaluate(() => document.fonts.ready);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) console.error(`${path} at ${width}: ${overflow} pixels wider than the window`);
  const name = path.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '') || 'home';
  const file = join(out, `${name}-${width}-${theme}.png`);
  await page.screenshot({ path: file, fullPage: true });
  console.log(file);
  await page.close();
}
