import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import type { GatesFile } from '../../../content-schema/gates/gates-file.ts';
import type { syncHub } from '../../../src/data-hub/sync-hub.ts';
import type { RepositoryDesk } from '../../fake-github/index.ts';
import { createHubWorld, type HubWorld, temporary } from '../../github-hub/set-up.ts';
import { body, openTask, syncing } from '../../github-hub/syncing.ts';

/** How the command ended. */
interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A GitHub with issues, code that closes them, and a data-hub that mirrors them. */
export interface GatesPlace extends HubWorld {
  /** Public, as the issues are. */
  readonly code: RepositoryDesk;
  /** Nobody but its people may read it. */
  readonly secret: RepositoryDesk;
  sync(): ReturnType<typeof syncHub>;
  task(): number;
  job(): number;
  /** Opens a pull request that closes issues, and gives its head. */
  closes(desk: RepositoryDesk, issues: readonly number[], title?: string): Promise<string>;
  /** `ledgerline gates` as a process. */
  run(...words: string[]): Promise<Ended>;
  /** What the data-hub says of a record. */
  gates(number: number): Promise<GatesFile | null>;
}

/** Makes it; it ends with the test. */
export async function createGatesPlace(): Promise<GatesPlace> {
  const world = await createHubWorld();
  const { github, hub, issues } = world;
  const cacheFolder = temporary();
  const sync = syncing(world);
  const code = github.world.addRepository('team/code');
  const secret = github.world.addRepository('team/secret', { visibility: 'PRIVATE' });
  for (const desk of [code, secret]) await desk.commit({ files: { 'README.md': 'Code.\n' } });
  let branches = 0;
  return {
    ...{ ...world, code, secret },
    sync: () => sync('all'),
    task: () => openTask(world),
    job: () =>
      issues.openIssue({
        title: 'job: build the list',
        body: body({ Owner: 'ada', Priority: 'medium' }),
        labels: ['record:job'],
        author: 'ada',
      }).number,
    async closes(desk, numbers, title = 'Build the list') {
      const branch = `topic-${++branches}`;
      await desk.branch(branch);
      const head = await desk.commit({ branch, files: { 'src/list.ts': `export const list = ${branches};\n` } });
      const words = numbers.map((number) => `Closes team/issues-db#${number}.`).join('\n');
      await desk.as('ada').pulls.open({ headRefName: branch, title, body: words });
      return head;
    },
    async run(...words) {
      const child = spawn(process.execPath, ['scripts/ledgerline.mjs', 'gates', ...words], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          HOME: process.env['HOME'],
          NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
          GITHUB_TOKEN: github.token,
          GITHUB_GRAPHQL_URL: github.graphqlUrl,
          GITHUB_API_URL: github.apiUrl,
          LEDGERLINE_ISSUES_DB: 'team/issues-db',
          LEDGERLINE_DATA_HUB: 'team/data-hub',
          LEDGERLINE_CACHE: cacheFolder,
        },
      });
      const status = new Promise<number | null>((resolve) => child.once('exit', resolve));
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
      expect(github.merges).toEqual([]);
      return { status: await status, stdout, stderr };
    },
    gates: async (number) =>
      JSON.parse((await hub.readFile(`data/gates/${number}.json`)) ?? 'null') as GatesFile | null,
  };
}
