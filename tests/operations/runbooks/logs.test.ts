import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { logSource } from '../../../operations/runbooks/incident/logs.ts';
import { createPlace } from '../github/set-up.ts';

it('the log of a job of Actions is read by the name of the job or its number, once it is over', async () => {
  const { actions, desk } = await createPlace();
  const source = logSource({ actions, config: { logs: [] } });
  const { databaseId: run } = await desk.runs.dispatch('ci.yml');
  const of = (job: string) => source.lines(`actions:team/app/${run}/${job}`);
  await expect(of('test')).rejects.toThrow('The log of "test" is not there: the job runs still');
  desk.runs.addLog(run, 'ERROR jwt expired\nthe end', 'test');
  desk.runs.finish(run, 'failure');
  expect((await of('test')).join('\n')).toContain('ERROR jwt expired');
  const jobs = await actions.jobs({ owner: 'team', name: 'app' }, run);
  const number = jobs === 'same' ? undefined : jobs.found.find(({ name }) => name === 'test')?.id;
  expect(await of(String(number))).toEqual(await of('test'));
  await expect(of('deploy')).rejects.toThrow(`The workflow run ${run} has no job "deploy". It has: test, lint.`);
  await expect(source.lines('actions:team/app/1/test')).rejects.toThrow('There is no workflow run 1 in team/app');
});

it('what is no text is not taken for a log without errors', async () => {
  const { actions } = await createPlace();
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-logs-'));
  const file = join(folder, 'core');
  writeFileSync(file, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]));
  const lines = logSource({ actions, config: { logs: [] } }).lines(file);
  await expect(lines).rejects.toThrow('is no log in text');
  rmSync(folder, { recursive: true });
});
