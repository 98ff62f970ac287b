/**
 * Builds sites of the same records with Ledgerline, Hugo, Eleventy and Astro by turns, changes a record, builds them again, and prints
 * what each took: `npm run bench -- --records 10000`. It makes its data and installs Eleventy and Astro in a folder of its own.
 * `npm run bench -- --summaries` builds nothing and compares summaries instead.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { codeKey } from '../../src/build/rebuild/code-key.ts';
import { type BenchOptions, benchOptions, takesPart } from './bench-options.ts';
import { benchReport } from './bench-report.ts';
import type { Figures } from './figures.ts';
import { intoDocs } from './into-docs.ts';
import { measureAll } from './measure-all.ts';
import { missingClock } from './measured.ts';
import { astro } from './peers/astro.ts';
import type { Contender } from './peers/contender.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo, hugoVersion } from './peers/hugo.ts';
import { ledgerline } from './peers/ledgerline.ts';
import { pulling } from './pulling.ts';
import { summaryTable } from './summaries/summary-table.ts';

const shelf = '.cache/bench';
const docs = 'src/content/docs/docs/reference/performance.md';
/** The stand-in for GitHub keeps all its issues in memory. */
const mostPulled = 10_000;
const options = optionsOrEnd();
if (options.summaries) {
  console.log(summaryTable());
  process.exit(0);
}
const version = hugoVersion();
if (version === undefined)
  console.error('Hugo is missing, so nothing is compared with it: install it with "apt-get install hugo".');

const codeBefore = codeKey('');
const parts: Figures[] = [];
const versions = new Map<string, string>();
for (const size of options.records) {
  const is = (name: string) => takesPart(name, size, options);
  const made: (Contender | false)[] = [
    version !== undefined && is('Hugo') && hugo(join(shelf, 'hugo'), version, false),
    version !== undefined && is('Hugo with highlighter') && hugo(join(shelf, 'hugo-highlighter'), version, true),
    is('Eleventy') && eleventy(join(shelf, 'eleventy')),
    is('Astro') && astro(join(shelf, 'astro')),
  ];
  const peers = made.filter((one) => one !== false);
  const ours = is('Ledgerline') ? ledgerline(shelf) : undefined;
  for (const one of [...(ours ? [ours] : []), ...peers]) versions.set(one.name, one.version);
  const built = await measureAll(size, options.runs, ours, peers, (words) => console.error(words));
  ours?.forget();
  parts.push({ ...built, pulled: ours && size <= mostPulled ? await pulling(size, shelf) : [] });
}
if (codeKey('') !== codeBefore) {
  console.error(
    'Code, docs or configuration changed meanwhile, so Ledgerline built all anew at times: run the bench again.',
  );
  process.exit(1);
}
const [{ model = 'an unknown processor' } = {}] = cpus();
const report = benchReport(parts, {
  day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.now()),
  machine: `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
  versions,
  words: process.argv.slice(2),
});
console.log(report);
if (options.docs) writeFileSync(docs, intoDocs(readFileSync(docs, 'utf8'), report, 'npm run bench -- --docs'));

function optionsOrEnd(): BenchOptions {
  try {
    const asked = benchOptions(process.argv.slice(2));
    const missing = asked.summaries ? undefined : missingClock();
    if (missing) throw new Error(missing);
    return asked;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
