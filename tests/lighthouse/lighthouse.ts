/**
 * Measures the site in `dist` with Lighthouse as on a phone and prints a table: `npm run lighthouse`, or
 * `npm run lighthouse -- /graph/` for one kind of page. Ends with 1 when something is beyond what design allows.
 * A busy machine makes pages look slow: let it do nothing else meanwhile.
 */
import { chromium } from '@playwright/test';
import { chromiumPath } from '../browser/chromium.ts';
import { routeKinds } from '../e2e/route-kinds.ts';
import { type Measured, measure } from './measure.ts';
import { servePages } from './pages-server.ts';

/** One page of each kind; the lists and records of other types are made as these are. */
const kinds = [
  '/',
  '/dashboard/',
  '/runs/',
  '/runs/[id]/',
  '/users/[id]/',
  '/experience/',
  '/experience/[code]/',
  '/progress/',
  '/graph/',
  '/reports/',
  '/reports/[report]/',
  '/docs/[...page]/',
  '/search/',
];
const scores = ['performance', 'accessibility', 'best practices', 'SEO'] as const;
const allowed = { score: 98, LCP: 1500, CLS: 0.02 };

const asked = process.argv.slice(2);
const pages = new Map(routeKinds().map(({ name, pages }) => [name, pages.at(-1) ?? pages[0]]));
const missing = [...kinds, ...asked].filter((kind) => !pages.has(kind));
if (missing.length > 0) {
  console.error(
    `The site in dist has no page of the kind ${missing.join(', ')}. It has: ${[...pages.keys()].join(' ')}`,
  );
  process.exit(2);
}

const site = await servePages('dist');
const port = 9222 + (process.pid % 1000);
const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  args: [`--remote-debugging-port=${port}`],
});
const faults: string[] = [];
console.log(`| kind | ${scores.join(' | ')} | LCP s | CLS | TBT ms |`);
console.log(`|${'---|'.repeat(scores.length + 4)}`);
for (const kind of asked.length > 0 ? asked : kinds) {
  const measured = await measure(new URL(pages.get(kind) ?? './/', `${site.address}/`).href, port);
  row(kind, measured);
  faults.push(...beyond(measured).map((fault) => `${kind}: ${fault}`));
}
await browser.close();
site.close();
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

function row(kind: string, measured: Measured): void {
  const { LCP, CLS, TBT } = measured;
  const cells = [
    kind,
    ...scores.map((name) => measured[name]),
    (LCP / 1000).toFixed(2),
    CLS.toFixed(3),
    TBT.toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function beyond(measured: Measured): string[] {
  const low = scores.filter((name) => measured[name] < allowed.score).map((name) => `${name} is ${measured[name]}`);
  if (measured.LCP > allowed.LCP) low.push(`LCP is ${(measured.LCP / 1000).toFixed(2)} s`);
  if (measured.CLS > allowed.CLS) low.push(`CLS is ${measured.CLS.toFixed(3)}`);
  return low.length > 0 ? [...low, ...measured.faults] : [];
}
