import { configSchemas } from '../../content-schema/config/index.ts';
import type { RecordType } from '../../content-schema/define-record.ts';
import { nearest } from '../../content-schema/derive/nearest.ts';
import type { Unreadable } from '../pipeline/candidate.ts';
import { listed } from '../pipeline/text/listed.ts';
import { type Problem, problem } from '../problems.ts';
import { folderMeant } from './beside-data.ts';
import { hubFolders, isHubFile, recordNumber } from './hub-folders.ts';
import { notRead } from './read-plain-file.ts';
import { isHarmless, whyNoRecord } from './why-no-record.ts';

/** Something that lies in a data-hub, by its path from there: `data/tasks/12.json`. */
export interface HubEntry {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'repository' | 'special';
}

/**
 * Tells of everything below `data/` that nobody reads, and of records beside it: why, and what to do. A folder is told once, with what
 * lies in it; files such as `README.md` and `.gitkeep` are not told. The rule is the same wherever a data-hub is kept.
 */
export function passedOver(types: readonly RecordType[], all: readonly HubEntry[]): Problem[] {
  const entries = all.filter(({ path }) => isInData(path));
  const folders = hubFolders(types);
  const told = entries.flatMap((entry): Problem[] => {
    const [, folder = '', name, ...deeper] = entry.path.split('/');
    const isKnown = folders.includes(folder);
    if (deeper.length > 0 || (name !== undefined && !isKnown)) return [];
    if (name === undefined) {
      const isPlace = folder === '' || isKnown;
      if (entry.kind === 'folder') return isPlace ? [] : ofFolder(entry.path, entries, unknownFolder(folder, types));
      if (isPlace) return [tell('folder-passed-over', entry.path, noFolder(entry.kind))];
      return ofFile(entry, folder, () => strayFile(types));
    }
    // What cannot be read of those is told when it is read.
    if (isHubFile(types, folder, name)) return [];
    if (entry.kind === 'folder') return ofFolder(entry.path, entries, deeperFolder(folder));
    return ofFile(entry, name, () => whyNot(types, folder, name));
  });
  const beside = all.filter(({ path }) => !isInData(path));
  return [...told, ...unknownData(types, entries), ...recordsBeside(types, beside)];
}

const isInData = (path: string): boolean => path === 'data' || path.startsWith('data/');

/** Records beside `data`; of a folder there it takes one named as a record is, for others may have folders of that name. */
function recordsBeside(types: readonly RecordType[], entries: readonly HubEntry[]): Problem[] {
  const isRecord = ({ path, kind }: HubEntry) => kind === 'file' && recordNumber(lastOf(path)) !== undefined;
  const what = 'is not read: it lies beside the folder "data", not in it';
  return entries.flatMap((entry) => {
    const { path, kind } = entry;
    if (path.includes('/')) return [];
    if (isRecord(entry))
      return [tell('file-passed-over', path, { what, mend: `Move it to the folder of its kind: ${places(types)}.` })];
    const meant = folderMeant(types, path);
    const inside = entries.filter((other) => other.path.startsWith(`${path}/`));
    return kind === 'folder' && meant !== undefined && inside.some(isRecord)
      ? ofFolder(path, inside, { what, mend: `Move the records in it to data/${meant}.` })
      : [];
  });
}

/** A path as it is, or with its odd characters escaped. */
export const shownPath = (path: string): string =>
  /^[^\p{C}"]*$/u.test(path)
    ? path
    : JSON.stringify(path).replace(/[^\P{C}]/gu, (odd) => `\\u${odd.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A problem with a file or a folder of the data-hub that is no record's. */
export const tell = (
  name: 'file-passed-over' | 'folder-passed-over',
  path: string,
  { what, mend }: Unreadable,
): Problem => ({ ...problem(name, { value: `${shownPath(path)} ${what}`, expected: mend }), file: path });

const ofFile = ({ path, kind }: HubEntry, name: string, why: () => Unreadable): Problem[] => {
  if (kind === 'link' || kind === 'repository') return [tell('file-passed-over', path, notRead[kind])];
  return isHarmless(name) ? [] : [tell('file-passed-over', path, kind === 'special' ? notRead.special : why())];
};

/** A folder that holds nothing which could be missed is not told. */
function ofFolder(path: string, entries: readonly HubEntry[], { what, mend }: Unreadable): Problem[] {
  if (isHarmless(path.slice(path.lastIndexOf('/') + 1))) return [];
  const inside = entries.filter((entry) => entry.kind !== 'folder' && entry.path.startsWith(`${path}/`));
  const names = inside.map((entry) => entry.path.slice(path.length + 1)).filter((name) => !isHarmless(lastOf(name)));
  if (names.length === 0) return [];
  const most = names.length > 4 ? 3 : 4;
  const more = names.length > most ? [`${names.length - most} more`] : [];
  const holds = listed([...names.toSorted().slice(0, most).map(shownPath), ...more]);
  return [tell('folder-passed-over', path, { what: `${what}. It holds ${holds}`, mend })];
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function unknownFolder(folder: string, types: readonly RecordType[]): Unreadable {
  const meant = nearest(folder, hubFolders(types));
  return {
    what: 'is not read: it is none of the folders of a data-hub',
    mend: meant ? `Move what lies in it to data/${meant}.` : `Records lie in ${places(types)}. Move it out of "data".`,
  };
}

const deeperFolder = (folder: string): Unreadable => ({
  what: `is not read: files are read in data/${folder} itself, and not in folders below it`,
  mend: `Move the files to data/${folder}.`,
});

const noFolder = (kind: HubEntry['kind']): Unreadable => ({
  what: `is not read: ${kind === 'link' ? 'it is a link, and links are not followed' : 'it is no folder'}`,
  mend: 'Put the folder itself in its place.',
});

const strayFile = (types: readonly RecordType[]): Unreadable => ({
  what: 'is not read: it lies outside the folders of a data-hub',
  mend: `Records lie in ${places(types)}: move it to the folder of its kind, or out of "data".`,
});

const places = (types: readonly RecordType[]): string => listed(types.map(({ plural }) => `data/${plural}`));

function whyNot(types: readonly RecordType[], folder: string, name: string): Unreadable {
  if (types.some(({ plural }) => plural === folder)) return whyNoRecord(name);
  if (folder === 'gates')
    return {
      what: 'is not read: files there are named by the number of a job or a task and nothing else, such as 12.json',
      mend: 'Move it out of that folder; "npx ledgerline gates" writes what belongs there.',
    };
  const kind = folder === 'summaries' ? 'Markdown (.md)' : 'JSON and YAML (.json, .yaml, .yml)';
  return { what: `is not read: only ${kind} is read in data/${folder}`, mend: 'Move it out of that folder.' };
}

/** Configuration, snapshots and indexes of names that nobody asks for, and those that another file of the same name hides. */
function unknownData(types: readonly RecordType[], entries: readonly HubEntry[]): Problem[] {
  const known = {
    config: Object.keys(configSchemas),
    index: types.map(({ plural }) => plural),
    snapshots: [...types.map(({ plural }) => `${plural}-summary`), 'graph'],
  };
  return Object.entries(known).flatMap(([folder, names]) => {
    const inside = `data/${folder}/`;
    const files = entries
      .flatMap(({ path, kind }) => (kind === 'file' && path.startsWith(inside) ? [path.slice(inside.length)] : []))
      .filter((name) => !name.includes('/'))
      .filter((name) => isHubFile(types, folder, name) && !isHarmless(name))
      .toSorted();
    const stem = (name: string) => name.replace(/\.[^.]+$/, '');
    return files.flatMap((name) => {
      const path = `data/${folder}/${name}`;
      const last = files.findLast((other) => stem(other) === stem(name));
      const meant = nearest(stem(name), names);
      const mend = meant
        ? `Name it ${meant}${name.slice(stem(name).length).toLowerCase()}.`
        : `Names that are read there: ${listed(names)}. Move it elsewhere.`;
      if (!names.includes(stem(name)))
        return [tell('file-passed-over', path, { what: 'is not read: nothing asks for a file of that name', mend })];
      if (last === name || last === undefined) return [];
      const hidden = { what: `is not read: ${last} beside it has the same name`, mend: 'Keep one of the two.' };
      return [tell('file-passed-over', path, hidden)];
    });
  });
}
