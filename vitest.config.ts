import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const everywhere = ['**/node_modules/**', 'dist*/**', '.cache/**'];
/** Tests that start processes or servers, or build the site: what tests the whole lives in tests/, what tests one file has its name. */
const integration = ['tests/**/*.test.ts', '**/*.integration.test.ts'];

/**
 * Whole lives of a checkout: somebody makes it theirs and adds to it, upgrades it, runs its workflows, and builds it again and again while
 * records go. Minutes each.
 */
const journeys = [
  'tests/extending/**/*.test.ts',
  'tests/upgrade/**/*.test.ts',
  'tests/rehearsal/loop.test.ts',
  'tests/rehearsal/rehearse.test.ts',
  'tests/github-source/shrink.test.ts',
  'tests/rebuild/code-edits.test.ts',
  'tests/rebuild/killed-builds.test.ts',
];

const sampleConfig = resolve(import.meta.dirname, 'tests/sample/ledgerline.config.ts');

/**
 * What takes longest, in the order in which it is begun: what came last would be waited for alone. One build at a time runs in a checkout,
 * so one worker begins with builds and the other with what builds nothing.
 */
const longest = [
  ...['github-source/command', 'doctor/doctor', 'rehearsal/wiring', 'site/site', 'rebuild/random-edits'],
  ...['rebuild/what-pages-read', 'github-hub/forget', 'rebuild/shards', 'github-source/faults', 'github-hub/sync'],
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.includes(`/${name}.`));
      return found < 0 ? longest.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  // Those packages also name source maps that they do not bring along, and Vite would list them all.
  logLevel: 'error',
  // What the owner of a checkout decided is no matter of the product's tests.
  resolve: { alias: [{ find: /^(?:\.\.\/)+ledgerline\.config\.ts$/, replacement: sampleConfig }] },
  test: {
    environment: 'node',
    // Ends what hangs. How fast something is no test asserts: machines may be busy, and `npm run bench` measures.
    testTimeout: 1_200_000,
    // One core would otherwise be left idle, which is half of a small machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    hookTimeout: 1_200_000,
    // No test asks GitHub, whatever the surroundings name.
    env: { LEDGERLINE_ISSUES_DB: 'none', LEDGERLINE_DATA_HUB: '' },
    // GitHub's own workflow parser imports JSON without saying so.
    server: { deps: { inline: [/@actions\//] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...everywhere, ...integration],
          setupFiles: ['tests/keep-pure.ts', 'tests/same-seed.ts'],
          // Pure files share nothing, and loading every module anew for each of them takes longer than the tests do.
          isolate: false,
          unstubEnvs: true,
          restoreMocks: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: integration,
          exclude: [...everywhere, ...journeys],
          setupFiles: ['tests/same-seed.ts'],
          // Whoever waits for the fake GitHub or for the turn to build leaves a core idle. Percents never give more than one for each core.
          maxWorkers: Math.ceil(availableParallelism() * 1.5),
        },
      },
      { extends: true, test: { name: 'journeys', include: journeys, exclude: everywhere } },
    ],
  },
});
