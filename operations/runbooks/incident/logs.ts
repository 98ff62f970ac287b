/** WHERE LOGS COME FROM: a file of this machine, a job of Actions, or an address that the configuration allows. */
import { open } from 'node:fs/promises';
import { isStatus } from '../../../src/github/explain.ts';
import type { OperationsConfig } from '../../../src/settings/operations.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import { Final } from '../../engine/engine.ts';
import type { Actions } from '../../github/actions.ts';
import type { LogSource } from '../runbook.ts';
import { fetchText } from './fetch-text.ts';

/** As much of a log as is read; of a longer one the end, which tells most. */
const mostBytes = 10_000_000;

/** The sources of logs. `fetcher` asks for an address. */
export const logSource = (
  { actions, config }: { readonly actions: Actions; readonly config: Pick<OperationsConfig, 'logs'> },
  fetcher: typeof fetch = fetch,
): LogSource => ({
  async lines(from) {
    const text = /^https?:\/\//i.test(from)
      ? await fetchText(from, { allowed: config.logs, mostBytes, fetcher })
      : from.startsWith('actions:')
        ? await ofActions(actions, from)
        : await ofFile(from);
    if (text.includes('\0'))
      throw new Final(`${JSON.stringify(from)} is no log in text: it holds bytes that no text has.`);
    return text.split(/\r?\n/);
  },
});

async function ofFile(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined);
  if (!file)
    throw new Final(`The log ${JSON.stringify(path)} cannot be read. Name a file of the machine that does the work.`);
  try {
    const { size, ...kind } = await file.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }));
    if (!kind.isFile) throw new Final(`${JSON.stringify(path)} is no file.`);
    const { bytesRead, buffer } = await file.read({
      buffer: Buffer.alloc(Math.min(size, mostBytes)),
      position: Math.max(0, size - mostBytes),
    });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function ofActions(actions: Actions, from: string): Promise<string> {
  const [, place = '', run = '', wanted = ''] = /^actions:([\w.-]+\/[\w.-]+)\/(\d+)\/(.+)$/.exec(from) ?? [];
  if (wanted === '')
    throw new Final(
      `"${from}" names no job. Write actions:<run>/<job>, such as actions:123/test, with the name or the number of a job.`,
    );
  const at = repositoryNamed(place);
  const jobs = await actions.jobs(at, Number(run)).catch((error: unknown) => {
    if (!isStatus(error, 404)) throw error;
    throw new Final(`There is no workflow run ${run} in ${place}, or the token may not see it.`);
  });
  const found = jobs === 'same' ? [] : jobs.found;
  const job = found.find(({ id, name }) => String(id) === wanted || name === wanted);
  if (!job)
    throw new Final(
      `The workflow run ${run} has no job "${wanted}". It has: ${found.map(({ name }) => name).join(', ') || 'none'}.`,
    );
  const log = await actions.log(at, job.id, mostBytes);
  if (log) return log.text;
  throw new Final(`The log of "${job.name}" is not there: the job runs still, or GitHub has deleted its log.`);
}
