import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createFakeGitHub, seedIssues } from '../fake-github/index.ts';
import { benchChanges, benchRecords } from './data/bench-records.ts';
import { mixedIssue } from './data/mixed-issues.ts';
import { measured } from './measured.ts';

/** Requests that reading a source took. */
export interface Pulled {
  readonly from: 'issues' | 'a data-hub';
  readonly state: 'first' | 'nothing changed' | 'one record changed';
  readonly requests: number;
}

/** Reads so many records from the stand-in for GitHub: at first, when nothing and when one of them has changed. */
export async function pulling(size: number, shelf: string): Promise<Pulled[]> {
  const [cache, empty] = [join(shelf, 'pulled'), join(shelf, 'empty')];
  for (const folder of [cache, empty]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(empty, 'data'), { recursive: true });
  const github = await createFakeGitHub();
  const env = {
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_TOKEN: github.token,
    LEDGERLINE_CACHE: cache,
  };
  const read = async (from: Pulled['from'], state: Pulled['state'], place: Record<string, string>): Promise<Pulled> => {
    github.requests.length = 0;
    const args = ['scripts/ledgerline.mjs', 'check'];
    await measured({ program: process.execPath, args, folder: '.', env: { ...env, ...place } });
    return { from, state, requests: github.requests.length };
  };
  const readThrice = async (from: Pulled['from'], place: Record<string, string>, change: () => unknown) => {
    const before = [await read(from, 'first', place), await read(from, 'nothing changed', place)];
    await change();
    return [...before, await read(from, 'one record changed', place)];
  };
  try {
    const issues = github.world.addRepository('bench/issues');
    seedIssues(github.world, issues, size, mixedIssue);
    const hub = github.world.addRepository('bench/data-hub');
    const records = [...benchRecords(size)];
    const files = Object.fromEntries(records.map(({ plural, id, file }) => [`data/${plural}/${id}.json`, file]));
    await hub.commit({ files, message: 'All records' });
    const { id, plural, file } = benchChanges.title(size).to;
    return [
      ...(await readThrice('issues', { LEDGERLINE_ISSUES_DB: 'bench/issues', LEDGERLINE_DATA_HUB: empty }, () =>
        issues.edit(id, { title: 'task: edited while the bench runs' }),
      )),
      ...(await readThrice('a data-hub', { LEDGERLINE_ISSUES_DB: 'none', LEDGERLINE_DATA_HUB: 'bench/data-hub' }, () =>
        hub.commit({ files: { [`data/${plural}/${id}.json`]: file }, message: 'One record' }),
      )),
    ];
  } finally {
    await github.close();
  }
}
