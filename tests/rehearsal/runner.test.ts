/** The runner itself, with small workflows: what runs when, what is handed on, and what a job may not do. */
import { afterEach, expect, test } from 'vitest';
import { createRehearsal, type Rehearsal, type RehearsalOptions, type Run } from './rehearsal.ts';

const open: Rehearsal[] = [];
afterEach(async () => {
  for (const rehearsal of open.splice(0)) await rehearsal.close();
});

const head = (on: string) => `on:\n${on}\njobs:\n`;
const onIssue = head('  issues:\n    types: [opened]');

async function opened(workflow: string, more: Partial<RehearsalOptions> & { others?: Record<string, string> } = {}) {
  const { others = {}, ...options } = more;
  const files = new Map(
    Object.entries({ 'w.yml': workflow, ...others }).map(([name, text]) => [
      name.includes('/') ? name : `.github/workflows/${name}`,
      text,
    ]),
  );
  const rehearsal = await createRehearsal({ files, ...options });
  open.push(rehearsal);
  rehearsal.repository.openIssue({ title: 'A record' });
  const [run, ...rest] = await rehearsal.settle();
  expect(rest).toEqual([]);
  return { rehearsal, run: run as Run };
}

const conclusions = ({ jobs }: Run) => Object.fromEntries(jobs.map(({ name, conclusion }) => [name, conclusion]));
const outcomes = ({ jobs }: Run) => jobs.flatMap(({ steps }) => steps.map(({ outcome }) => outcome));

test('an event starts the workflows that name it and its type, and no others', async () => {
  const rehearsal = await createRehearsal({
    files: new Map([
      ['.github/workflows/opened.yml', `${onIssue}  a:\n    runs-on: x\n    steps: [{ run: echo hello }]\n`],
      [
        '.github/workflows/closed.yml',
        `${head('  issues:\n    types: [closed]')}  a:\n    runs-on: x\n    steps: [{ run: exit 1 }]\n`,
      ],
      [
        '.github/workflows/pushed.yml',
        `${head("  push:\n    paths: ['data/**']")}  a:\n    runs-on: x\n    steps: [{ run: echo }]\n`,
      ],
    ]),
  });
  open.push(rehearsal);
  rehearsal.repository.openIssue({ title: 'A record' });
  expect((await rehearsal.settle()).map(({ workflow, conclusion }) => [workflow, conclusion])).toEqual([
    ['opened.yml', 'success'],
  ]);
  rehearsal.repository.close(1);
  expect((await rehearsal.settle()).map(({ workflow, conclusion }) => [workflow, conclusion])).toEqual([
    ['closed.yml', 'failure'],
  ]);
  await rehearsal.repository.commit({ files: { 'src/a.ts': '' } });
  expect(await rehearsal.settle()).toEqual([]);
  await rehearsal.repository.commit({ files: { 'data/tasks/1.json': '{}' } });
  expect((await rehearsal.settle()).map(({ workflow }) => workflow)).toEqual(['pushed.yml']);
});

test('conditions, needs and outputs decide which jobs run', async () => {
  const { run } = await opened(`${onIssue}
  first:
    runs-on: x
    outputs: { word: "\${{ steps.say.outputs.word }}" }
    steps: [{ id: say, run: 'echo "word=yes" >> "$GITHUB_OUTPUT"' }]
  second:
    needs: first
    if: needs.first.outputs.word == 'yes'
    runs-on: x
    env: { WORD: "\${{ needs.first.outputs.word }}" }
    steps: [{ run: 'test "$WORD" = yes' }]
  never:
    needs: first
    if: needs.first.outputs.word == 'no'
    runs-on: x
    steps: [{ run: exit 1 }]
  after-never:
    needs: never
    runs-on: x
    steps: [{ run: exit 1 }]
`);
  expect(run.conclusion).toBe('success');
  expect(conclusions(run)).toEqual({ first: 'success', second: 'success', never: 'skipped', 'after-never': 'skipped' });
});

test('after a failure only what says so runs; a job that may fail fails nothing', async () => {
  const { run } = await opened(`${onIssue}
  fails:
    runs-on: x
    continue-on-error: true
    steps:
      - run: 'false; echo "not re"ached'
      - run: echo passed over
      - if: failure()
        run: echo mended
      - if: always()
        run: echo always
  waits:
    needs: fails
    runs-on: x
    steps: [{ run: echo on }]
`);
  expect(outcomes(run)).toEqual(['failure', 'skipped', 'success', 'success', 'success']);
  expect(conclusions(run)).toEqual({ fails: 'failure', waits: 'success' });
  expect(run.conclusion).toBe('success');
  expect(run.log).not.toContain('not reached');
});

test('a workflow that is called gets inputs and named secrets, and gives outputs; a composite action runs in the checkout', async () => {
  const { run } = await opened(
    `${onIssue}
  called:
    permissions: { contents: read }
    uses: ./.github/workflows/called.yml
    with: { number: "\${{ format('{0}', github.event.issue.number) }}" }
    secrets: { key: "\${{ secrets.KEY }}" }
  after:
    needs: called
    if: needs.called.outputs.told == '1-k3y'
    runs-on: x
    steps: [{ run: echo after }]
`,
    {
      secrets: { KEY: 'k3y', OTHER: 'not handed on' },
      others: {
        'called.yml': `${head(`  workflow_call:
    inputs:
      number: { type: string, required: true }
      loud: { type: boolean, default: false }
    secrets: { key: { required: true } }
    outputs: { told: { value: "\${{ jobs.inner.outputs.told }}" } }`)}
  inner:
    if: inputs.loud == false
    runs-on: x
    permissions: { contents: read }
    outputs: { told: "\${{ steps.tell.outputs.told }}" }
    steps:
      - uses: actions/checkout@v0
      - id: tell
        uses: ./tell
        with: { word: "\${{ inputs.number }}-\${{ secrets.key }}\${{ secrets.OTHER }}" }
`,
        'tell/action.yml': `name: Tell
description: Tells.
inputs: { word: { description: What, required: true } }
outputs: { told: { description: What was told, value: "\${{ steps.one.outputs.told }}" } }
runs:
  using: composite
  steps:
    - id: one
      shell: bash
      env: { WORD: "\${{ inputs.word }}" }
      run: echo "told=$WORD" >> "$GITHUB_OUTPUT"; echo "secret $WORD"
`,
      },
    },
  );
  expect(conclusions(run)).toEqual({ 'called / inner': 'success', after: 'success' });
  expect(run.log).toContain('secret 1-***');
});

test('a called workflow may not ask for more than its caller may do', async () => {
  const inner = `${head('  workflow_call:')}  inner:\n    permissions: { contents: write }\n    runs-on: x\n    steps: [{ run: echo }]\n`;
  const { run } = await opened(
    `${onIssue}  called:\n    permissions: { contents: read }\n    uses: ./.github/workflows/called.yml\n`,
    { others: { 'called.yml': inner } },
  );
  expect([run.conclusion, run.log]).toEqual(['failure', expect.stringContaining('asks for "contents: write"')]);
});

test("a job's token may do what its permissions say and nothing else", async () => {
  const label = (level: string) => `
  ${level}:
    permissions: { issues: ${level} }
    runs-on: x
    steps:
      - run: |
          test "$(curl --silent --output /dev/null --write-out '%{http_code}' --header "authorization: bearer $TOKEN" \\
            --data '{"labels":["done"]}' "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues/1/labels")" = 200
        env: { TOKEN: "\${{ github.token }}" }
`;
  const { run, rehearsal } = await opened(`${onIssue}${label('read')}${label('write')}`);
  expect(conclusions(run)).toEqual({ read: 'failure', write: 'success' });
  // What a workflow does with its own token starts no other.
  expect(await rehearsal.settle()).toEqual([]);
  expect(rehearsal.github.requests.map(({ status }) => status)).toEqual([403, 200]);
});

test('an action without a stand-in, and a part of a workflow that is not rehearsed, fail by name', async () => {
  const unknown = await opened(`${onIssue}  a:\n    runs-on: x\n    steps: [{ uses: somebody/else@v1 }]\n`);
  expect([unknown.run.conclusion, unknown.run.log]).toEqual([
    'failure',
    expect.stringContaining('no stand-in for somebody/else'),
  ]);
  await expect(
    opened(`${onIssue}  a:\n    container: node\n    runs-on: x\n    steps: [{ run: echo }]\n`),
  ).rejects.toThrow('"container"');
});

test('the text of an issue that stands in a variable is text, and one that is put into a script is not', async () => {
  const title = '"; $(touch x) " }\n::set-output name=a::b ${{ github.token }}';
  const rehearsal = await createRehearsal({
    files: new Map([
      [
        '.github/workflows/w.yml',
        `${onIssue}
  safe:
    runs-on: x
    steps:
      - run: test "\${#TITLE}" -gt 40 && test ! -e x
        env: { TITLE: "\${{ github.event.issue.title }}" }
  unsafe:
    runs-on: x
    steps:
      - run: echo "\${{ github.event.issue.title }}"
      - if: always()
        run: test -e x
`,
      ],
    ]),
  });
  open.push(rehearsal);
  rehearsal.repository.openIssue({ title });
  const [run] = await rehearsal.settle();
  expect(run?.jobs.map(({ steps }) => steps.at(-1)?.outcome)).toEqual(['success', 'success']);
});
