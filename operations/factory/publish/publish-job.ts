import { join } from 'node:path';
import { type PublishJob, publishJobSchema } from '../../../content-schema/factory/publish-job.ts';
import { readJson, writeJson } from '../files/keep-files.ts';
import type { MadeSession } from './made-session.ts';

/** Where something is published. */
export type Target = PublishJob['target'];

/** What a publication of those contents is called. */
export const jobId = ({ contentHash }: Pick<MadeSession, 'contentHash'>, target: Target): string =>
  `${target}-${contentHash}`;

const fileOf = ({ folder }: Pick<MadeSession, 'folder'>, target: Target): string =>
  join(folder, `publish-${target}.json`);

/** The publication of a session to a target, as far as it is; nothing where there is none of these contents. */
export async function readJob(made: MadeSession, target: Target): Promise<PublishJob | undefined> {
  const job = await readJson(fileOf(made, target), publishJobSchema);
  return job?.id === jobId(made, target) ? job : undefined;
}

/** Notes how far a publication is. */
export async function writeJob(
  made: MadeSession,
  target: Target,
  { state, url = null, approval = null }: Pick<PublishJob, 'state'> & Partial<Pick<PublishJob, 'url' | 'approval'>>,
): Promise<void> {
  const { code, contentHash } = made;
  await writeJson(fileOf(made, target), { id: jobId(made, target), code, target, contentHash, state, url, approval });
}
