import { join } from 'node:path';
import { createGitHub } from '../github/client.ts';
import { needToken } from '../github/need-token.ts';
import { readDataState } from '../github/read-data-state.ts';
import { fullName } from '../settings/repository.ts';
import type { HubTarget } from './change-hub.ts';
import { emptyDigest, folderDigest } from './folder-digest.ts';
import { lastCommit } from './last-commit.ts';

/** What a data-hub holds now, by its digest, and the commit that put it there, with its time in milliseconds since 1970. */
export interface DataState {
  readonly digest: string;
  readonly commit: string | null;
  readonly committedAt: number | null;
}

/** The state of a data-hub: a request for a repository, and the files themselves for a folder. Nothing is asked of the issues. */
export async function dataState(target: HubTarget): Promise<DataState> {
  const { dataHub, token } = target;
  if (dataHub.kind === 'folder') {
    const digest = folderDigest(join(dataHub.folder, 'data'));
    const last = await lastCommit(dataHub.folder);
    return { digest, commit: last?.oid ?? null, committedAt: last?.at ?? null };
  }
  const github = createGitHub({ ...target, token: needToken(`Reading ${fullName(dataHub)}`, token) });
  const folder = [dataHub.folder, 'data'].filter(Boolean).join('/');
  const { digest = emptyDigest, ...commit } = await readDataState(github, dataHub, folder);
  return { digest, ...commit };
}
