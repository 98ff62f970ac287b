import type { RecordType } from '../../content-schema/define-record.ts';
import { createGitHub } from '../github/client.ts';
import { needToken } from '../github/need-token.ts';
import { readBlobs } from '../github/read-blobs.ts';
import { readHead, readListing } from '../github/read-tree.ts';
import { fullName } from '../settings/repository.ts';
import type { Hub } from './hub.ts';
import { isHubFile } from './hub-folders.ts';
import { type HubFile, hubFromFiles } from './hub-from-files.ts';
import { folderFiles } from './read-folder.ts';
import { largestFile } from './read-plain-file.ts';
import type { Sources } from './read-sources.ts';

/** The configuration of a data-hub alone: two requests, or three where there is some, however many records it holds. */
export async function readHubConfig(sources: Sources): Promise<Pick<Hub, 'config' | 'configFiles'>> {
  const { dataHub, token } = sources;
  if (dataHub.kind === 'folder') {
    const { files } = await folderFiles(dataHub.folder, sources.types, { mayBeMissing: true });
    return configOf(files);
  }
  const github = createGitHub({ ...sources, token: needToken(`Reading ${fullName(dataHub)}`, token) });
  const folder = [dataHub.folder, 'data/config'].filter(Boolean).join('/');
  const commit = await readHead(github, dataHub);
  const { entries } = await readListing(github, dataHub, commit, dataHub.folder, [folder]);
  const found = entries.flatMap(({ path, oid, kind }) => {
    const name = path.slice(folder.length + 1);
    return kind === 'file' && path.startsWith(`${folder}/`) && isHubFile(noTypes, 'config', name)
      ? [{ name, oid }]
      : [];
  });
  const texts = await readBlobs(github, dataHub, [...new Set(found.map(({ oid }) => oid))], () => largestFile);
  return configOf(
    found.map(({ name, oid }): HubFile => {
      const text = texts.get(oid);
      return { folder: 'config', name, text: text && 'text' in text ? text.text : null };
    }),
  );
}

const noTypes: readonly RecordType[] = [];

function configOf(files: readonly HubFile[]): Pick<Hub, 'config' | 'configFiles'> {
  const own = files.filter(({ folder }) => folder === 'config');
  const { config, configFiles } = hubFromFiles(noTypes, own, { entries: [], commit: null, isSample: false });
  return { config, configFiles };
}
