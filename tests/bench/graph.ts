/**
 * Opens the explorer of graphs of given sizes in a browser and prints how soon its picture stands and how smoothly it moves:
 * `node tests/bench/graph.ts 600 2000 10000`. It builds the site once and makes its own graphs; each size is measured three times and
 * the median is printed.
 */
import { rmSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { median } from '../../src/pipeline/reports/median.ts';
import { chromiumPath } from '../browser/chromium.ts';
import { type ExplorerFigures, explorerFigures } from './explorer-figures.ts';
import { layoutOfSize } from './graph-records.ts';
import { measured } from './measured.ts';
import { type ServedSite, serveSite } from './serve-site.ts';

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 30)) {
  console.error('Give numbers of records from 30, such as: node tests/bench/graph.ts 600 2000 10000');
  process.exit(2);
}

const folder = '.cache/bench/graph-site';
rmSync(folder, { recursive: true, force: true });
await measured({
  program: process.execPath,
  args: ['scripts/ledgerline.mjs', 'build', '--out', folder],
  folder: '.',
});
const site = await serveSite(folder);
const browser = await chromium.launch({ executablePath: await chromiumPath() });
console.log('| records | connections | file kB | picture after ms | frames/s dragged | frames/s zoomed |');
console.log('|--:|--:|--:|--:|--:|--:|');
for (const size of sizes.length > 0 ? sizes : [600, 2000, 10_000]) console.log(await row(browser, site, size));
await browser.close();
site.close();

async function row(on: Browser, { address, instead }: ServedSite, size: number): Promise<string> {
  const layout = layoutOfSize(size);
  if (layout.id.length !== size) throw new Error(`The graph has ${layout.id.length} of ${size} records.`);
  const file = JSON.stringify(layout);
  instead.set('/graph/layout.json', file);
  const runs: ExplorerFigures[] = [];
  for (let run = 0; run < 3; run++) {
    const page = await on.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${address}/graph/`);
    runs.push(await explorerFigures(page));
    await page.close();
  }
  const middle = (of: keyof ExplorerFigures) => (median(runs.map((run) => run[of])) ?? 0).toFixed(0);
  const connections = Object.values(layout.edges).reduce((sum, ends) => sum + ends.length / 2, 0);
  const kilobytes = (file.length / 1000).toFixed(0);
  return `| ${[size, connections, kilobytes, middle('first'), middle('dragged'), middle('zoomed')].join(' | ')} |`;
}
