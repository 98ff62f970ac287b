import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRecord } from '../data/bench-records.ts';
import { type Command, type Contender, writeFiles } from './contender.ts';

/** Ours, and what no other can be asked. */
export interface Ledgerline extends Contender {
  /** Everything anew, with the code that renders pages as it was bundled before. */
  readonly full: Command;
  readonly check: Command;
}

const bundles = '.cache/bundles';

/** This checkout, over a data-hub in a folder of the bench. It speaks to nobody. */
export function ledgerline(folder: string): Ledgerline {
  const [site, cache, hub] = ['site', 'cache', 'hub'].map((name) => join(folder, name)) as [string, string, string];
  rmSync(hub, { recursive: true, force: true });
  const others = new Set(bundlesNow());
  const env = {
    LEDGERLINE_ISSUES_DB: 'none',
    LEDGERLINE_DATA_HUB: hub,
    LEDGERLINE_CACHE: cache,
    // A bundle is kept for each address, so nobody's own is used or removed here. Nothing answers there: no site is published.
    SITE_URL: `http://127.0.0.1:${1024 + (process.pid % 60_000)}`,
  };
  const command = (...args: string[]): Command => ({
    ...{
      program: process.execPath,
      args: ['--max-semi-space-size=32', 'scripts/ledgerline.mjs', ...args],
      folder: '.',
      env,
    },
  });
  const pathOf = ({ plural, id }: BenchRecord) => `data/${plural}/${id}.json`;
  return {
    name: 'Ledgerline',
    version: JSON.parse(readFileSync('package.json', 'utf8')).version,
    build: command('build', '--out', site),
    full: command('build', '--full', '--out', site),
    check: command('check'),
    site,
    put: (record) => writeFiles(hub, { [pathOf(record)]: record.file }),
    take: (record) => rmSync(join(hub, pathOf(record))),
    forget: () => {
      const own = bundlesNow().filter((name) => !others.has(name));
      for (const made of [site, cache, ...own.map((name) => join(bundles, name))])
        rmSync(made, { recursive: true, force: true });
    },
  };
}

const bundlesNow = (): string[] => (existsSync(bundles) ? readdirSync(bundles) : []);
