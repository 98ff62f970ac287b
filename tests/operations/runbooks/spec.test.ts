import { expect, it } from 'vitest';
import { decideGate } from '../../../operations/runbooks/decide-gate.ts';
import { startRunbook } from '../../../operations/runbooks/start-runbook.ts';
import { watchGates } from '../../../operations/runbooks/watch-gates.ts';
import { memoryDesk } from '../memory-desk.ts';

const files = {
  'README.md': '# Shop\n\nEvery price must be shown with its currency.\n',
  'CONTRIBUTING.md': '# Rules\n\n- Tests should run without a network.\n',
  'package.json': '{ "scripts": { "test": "vitest", "lint": "biome ci" } }\n',
  'src/index.ts': 'export {};\n',
};
const input = { title: 'generate spec for payment processing' };
const ada = { requestedBy: 'ada' };

it('a spec for payment processing: phases, pull request, pending gates, artifacts, and done when the gates turn', async () => {
  const desk = await memoryDesk(files);
  const { id } = await startRunbook(desk, 'spec', input, ada);
  await desk.engine.settled();
  expect(await desk.lines(id)).toEqual([
    'Phase 0: Validate',
    'Spec: payment processing, in octo/shop, asked for by ada',
    'Phase 1: Preflight',
    expect.stringMatching(/^Read main at [\da-f]{7}: 2 stated rules$/),
    'Phase 2: Execute',
    expect.stringMatching(/^Wrote spec\/payment-processing with \d+ requirements$/),
    expect.stringMatching(/^4 files change, \d+ lines added and 0 removed$/),
    'Risk: low. Changes only documents.',
    'Phase 3: Open PR',
    'PR created: https://github.example/octo/shop/pull/1',
    'Phase 4: Gates',
    'Waiting for CI checks…',
  ]);
  const run = await desk.store.runs.get(id);
  expect(run).toMatchObject({ state: 'awaiting_ci', risk: { level: 'low' } });
  expect(run?.outcome.artifacts).toEqual([
    { kind: 'link', title: 'Pull Request', value: 'https://github.example/octo/shop/pull/1' },
    { kind: 'link', title: 'GitHub Actions', value: 'https://github.example/octo/shop/pull/1/checks' },
  ]);
  expect(await desk.gates(id)).toEqual({ 'CI: Tests': 'pending', 'CI: Lint': 'pending' });

  desk.forge.check(1, 'test (22)', 'success');
  await watchGates(desk);
  expect(await desk.gates(id)).toEqual({ 'CI: Tests': 'pass', 'CI: Lint': 'pending' });
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'awaiting_ci' });
  desk.forge.check(1, 'lint', 'success');
  await watchGates(desk);
  await watchGates(desk);
  await desk.engine.settled();
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'done', reason: null });
  expect(desk.forge.pulls()[0]?.state).toBe('open');
});

it('writes four documents that quote the rules of the repository with their place', async () => {
  const desk = await memoryDesk(files);
  await startRunbook(desk, 'spec', { ...input, about: 'People pay by card. A receipt is sent by mail.' }, ada);
  await desk.engine.settled();
  const made = desk.forge.filesOf('ledgerline/spec/payment-processing');
  const written = Object.entries(made).filter(([path]) => path.startsWith('spec/'));
  expect(written.map(([path]) => path.split('/').at(-1)).sort()).toEqual([
    'constitution.md',
    'plan.md',
    'prd.md',
    'tasks.md',
  ]);
  const all = Object.fromEntries(written.map(([path, text]) => [path.split('/').at(-1), text]));
  expect(all['constitution.md']).toContain('Every price must be shown with its currency. (`README.md:3`)');
  expect(all['constitution.md']).toContain('Tests should run without a network. (`CONTRIBUTING.md:3`)');
  expect(all['prd.md']).toContain('**R1** People pay by card. *(as described)*');
  expect(all['plan.md']).toContain('`npm test`');
  expect(all['tasks.md']).toContain('Write a failing test for R1');
});

it('the same input twice is two runs and one pull request with one commit', async () => {
  const desk = await memoryDesk(files);
  const first = await startRunbook(desk, 'spec', input, ada);
  const second = await startRunbook(desk, 'spec', input, ada);
  await desk.engine.settled();
  expect(second.id).not.toBe(first.id);
  expect(desk.forge.pulls()).toHaveLength(1);
  expect(desk.forge.commits).toHaveLength(1);
  const again = desk.forge.asked();
  await watchGates(desk);
  expect(desk.forge.asked() - again).toBe(1);
});

it('the same key twice is one run', async () => {
  const desk = await memoryDesk(files);
  const first = await startRunbook(desk, 'spec', input, { ...ada, key: 'one' });
  expect(await startRunbook(desk, 'spec', input, { ...ada, key: 'one' })).toEqual({ id: first.id, isNew: false });
});

it('a dry run shows the difference and changes nothing', async () => {
  const desk = await memoryDesk(files);
  const { id } = await startRunbook(desk, 'spec', input, { ...ada, dryRun: true });
  await desk.engine.settled();
  const run = await desk.store.runs.get(id);
  expect(run).toMatchObject({ state: 'skipped', reason: expect.stringMatching(/^Dry run: nothing was changed/) });
  expect(run?.outcome.diff).toContain('+++ b/spec/payment-processing/prd.md\n@@ -0,0 +1,');
  expect(desk.forge.pulls()).toEqual([]);
  expect(desk.forge.commits).toEqual([]);
});

it('a gate that fails, or that never shows up, fails the run and is named', async () => {
  const desk = await memoryDesk(files);
  const { id } = await startRunbook(desk, 'spec', input, ada);
  await desk.engine.settled();
  desk.forge.check(1, 'test', 'success');
  desk.clock.advance(31 * 60_000);
  await watchGates(desk);
  await desk.engine.settled();
  expect(await desk.gates(id)).toMatchObject({ 'CI: Lint': 'missing' });
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'failed', reason: '"CI: Lint" did not pass.' });
});

it('a gate that was skipped is not passed', async () => {
  const desk = await memoryDesk(files);
  const { id } = await startRunbook(desk, 'spec', input, ada);
  await desk.engine.settled();
  desk.forge.check(1, 'test', 'skipped');
  desk.forge.check(1, 'lint', 'success');
  await watchGates(desk);
  await desk.engine.settled();
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'failed', reason: '"CI: Tests" did not pass.' });
});

it('a branch that somebody else has committed to is left to them, and the run is skipped', async () => {
  const desk = await memoryDesk(files);
  desk.forge.push('ledgerline/spec/payment-processing', { 'notes.md': 'mine' }, 'grace');
  const { id } = await startRunbook(desk, 'spec', input, ada);
  await desk.engine.settled();
  expect(await desk.store.runs.get(id)).toMatchObject({ state: 'skipped', reason: expect.stringContaining('grace') });
});

it('what a check decides no person decides', async () => {
  const desk = await memoryDesk(files);
  const { id } = await startRunbook(desk, 'spec', input, ada);
  await desk.engine.settled();
  const decision = {
    runId: id,
    gate: 'CI: Tests',
    decision: 'approved',
    reason: 'It works for me',
    person: 'grace',
  } as const;
  expect(await decideGate(desk, decision)).toEqual({
    refused: '"CI: Tests" is decided by checks on GitHub, and not by people.',
  });
});
