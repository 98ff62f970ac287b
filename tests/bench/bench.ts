/**
 * Builds sites of many issues from the fake GitHub and prints what that took: `npm run bench -- 1000 10000`. It makes its own data.
 * Machines differ and are noisy, so read the ratios between the rows of one run, not the seconds.
 */
import { rmSync } from 'node:fs';
import { createFakeGitHub, seedIssues } from '../fake-github/index.ts';
import { type Measured, measuredBuild } from './measured-build.ts';
import { mixedIssue } from './mixed-issues.ts';

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('Give numbers of issues, such as: npm run bench -- 1000 10000');
  process.exit(2);
}

const shelf = '.cache/bench';
console.log('| issues | build | seconds | peak MB | requests | points | files | site MB |');
console.log('|--:|---|--:|--:|--:|--:|--:|--:|');
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) await bench(size);

async function bench(size: number): Promise<void> {
  rmSync(shelf, { recursive: true, force: true });
  const github = await createFakeGitHub();
  const issues = github.world.addRepository('bench/issues');
  seedIssues(github.world, issues, size, mixedIssue);
  const env = {
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_TOKEN: github.token,
    LEDGERLINE_ISSUES_DB: 'bench/issues',
    LEDGERLINE_CACHE: `${shelf}/cache`,
  };
  const measure = async (what: string) => {
    github.requests.length = 0;
    row(size, what, await measuredBuild(`${shelf}/site`, env), github.requests);
  };
  await measure('cold');
  await measure('nothing changed');
  issues.edit(size, { title: 'task: edited while the bench runs' });
  await measure('one issue changed');
  await github.close();
}

function row(size: number, what: string, built: Measured, requests: readonly { cost?: number | null }[]): void {
  const points = requests.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const cells = [
    size,
    what,
    built.seconds.toFixed(1),
    built.megabytes?.toFixed(0) ?? 'unknown',
    requests.length,
    points,
    built.files,
    built.siteMegabytes.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
