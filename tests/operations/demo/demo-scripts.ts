import type { RepositoryDesk } from '../../fake-github/index.ts';
import { demoPicture } from './demo-picture.ts';

const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
const green = (text: string) => `\u001b[32m${text}\u001b[39m`;
const first = { name: 'Check out', log: 'Syncing repository' };
const install = { name: 'npm ci', seconds: 3, log: 'added 412 packages in 3s' };
const passing = [
  '##[group]Run npm test',
  '\u001b[36;1mnpm test\u001b[0m',
  '##[endgroup]',
  ` ${green('✓')} src/parse.test.ts (12 tests) 40ms`,
  ` ${green('✓')} src/token.test.ts (8 tests) 31ms`,
  '',
  `\u001b[1m Tests\u001b[22m  ${green('20 passed')} (20)`,
].join('\n');
const failing = [
  ` ${green('✓')} src/parse.test.ts (12 tests) 40ms`,
  ` ${red('✗')} src/token.test.ts \u001b[2m> a token that expires is renewed\u001b[22m`,
  red('AssertionError: expected 401 to be 200'),
  '##[warning]The cache was not found, so everything was built anew',
  '##[error]Process completed with exit code 1.',
].join('\n');

/** What the runs of a repository do: some fail, one asks, one waits for a person. */
export function demoScripts({ runs }: RepositoryDesk): void {
  runs.script('ci.yml', ({ number, event }) => {
    const fails = event === 'workflow_dispatch' && number % 3 === 2;
    return [
      { name: 'lint', steps: [first, install, { name: 'npm run lint', seconds: 4, log: green('No problems found.') }] },
      {
        name: 'test',
        steps: [
          first,
          install,
          { name: 'npm test', seconds: 9, log: fails ? failing : passing, conclusion: fails ? 'failure' : 'success' },
        ],
        artifacts: {
          'test-report': {
            'report.txt': fails ? '19 passed, 1 failed\n' : '20 passed\n',
            'coverage/lcov.info': 'TN:\nSF:src/token.ts\n',
          },
        },
      },
    ];
  });
  runs.script('security.yml', [
    { name: 'CodeQL', steps: [first, { name: 'Analyze', seconds: 12, log: 'No alerts.' }] },
  ]);
  runs.script('nightly.yml', [
    { name: 'measure', steps: [first, install, { name: 'npm run bench', seconds: 300, log: 'Measuring…' }] },
  ]);
  runs.script('deploy.yml', ({ inputs }) => [
    {
      name: 'build',
      steps: [first, install, { name: 'npm run build', seconds: 5, log: 'Built 1,204 pages.' }],
      artifacts: { site: { 'index.html': '<h1>The site</h1>\n', 'preview.png': demoPicture() } },
    },
    {
      name: 'deploy',
      needs: ['build'],
      environment: String(inputs['environment'] ?? 'staging'),
      steps: [{ name: 'Publish', seconds: 6, log: green('Published.') }],
    },
  ]);
  runs.script('notes.yml', ({ number }) => [
    {
      name: 'draft',
      steps: [first, { name: 'Draft the notes', seconds: 3, log: 'Wrote the draft and ended at a checkpoint.' }],
      artifacts: {
        'workflow-state': {
          'state.json': JSON.stringify({
            question: `Publish the notes of version 1.${number}? Answer yes, or what to change.`,
            draft: '- a page for each step\n- tokens are renewed',
          }),
        },
      },
    },
  ]);
  runs.script('resume.yml', [
    { name: 'publish', steps: [first, { name: 'Publish the notes', seconds: 4, log: green('Published.') }] },
  ]);
}
