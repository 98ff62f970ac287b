import type { RecordType } from '../../content-schema/define-record.ts';
import type { Candidate, Unreadable } from '../pipeline/candidate.ts';
import { plainData } from '../pipeline/validate/plain-data.ts';
import type { Hub } from './hub.ts';
import { dataFile, type ParsedFile, parseFile } from './parse-file.ts';
import { notRead } from './read-plain-file.ts';

/** A file below `data/` of a data-hub. */
export interface HubFile {
  /** Folder below `data/`: a plural, `config`, `snapshots` or `summaries`; empty for what lies in `data` itself. */
  readonly folder: string;
  readonly name: string;
  /** `null` for a file that is no text. */
  readonly text: string | null;
  /** Why the file was not read, where it was not. */
  readonly unreadable?: Unreadable;
}

/** The folders below `data/` that mean something. */
export const hubFolders = (types: readonly RecordType[]): string[] => [
  ...types.map(({ plural }) => plural),
  'config',
  'snapshots',
  'summaries',
];

const recordFile = /^(-?\d{1,30})\.(?:json|ya?ml)$/i;
const summaryFile = /\.md$/i;

/** Whether a file with that name in that folder means something. */
export const isHubFile = (folder: string, name: string): boolean =>
  dataFile.test(name) || (folder === 'summaries' && summaryFile.test(name));

/** Whether a file is a record, so that what is wrong with it is told of that record. */
export const isRecordFile = (types: readonly RecordType[], folder: string, name: string): boolean =>
  recordFile.test(name) && types.some(({ plural }) => plural === folder);

/** What the files of a data-hub amount to, wherever they were read. Files with other names (`README.md`) are passed over. */
export function hubFromFiles(
  types: readonly RecordType[],
  files: readonly HubFile[],
  about: Pick<Hub, 'commit' | 'isSample'>,
): Hub {
  const inFolder = (folder: string) => files.filter((file) => file.folder === folder);
  const data = (folder: string) =>
    new Map(
      inFolder(folder)
        .filter(({ name }) => dataFile.test(name))
        .map((file) => [stem(file.name), content(file)] as const),
    );
  return {
    candidates: types.flatMap((type) => inFolder(type.plural).flatMap((file) => candidate(type, file))),
    config: data('config'),
    snapshots: data('snapshots'),
    summaries: new Map(
      inFolder('summaries')
        .filter(({ name }) => summaryFile.test(name))
        .map(({ name, text }) => [stem(name), text ?? ''] as const),
    ),
    ...about,
  };
}

/**
 * Lines for what is not read and is no record, of which its problem tells: links and submodules whatever their names, and what stands among
 * configuration, snapshots and summaries.
 */
export const unreadLines = (types: readonly RecordType[], files: readonly HubFile[]): string[] =>
  files
    .filter(({ folder, name }) => !isRecordFile(types, folder, name))
    .flatMap((file) => {
      const { folder, name, unreadable } = file;
      const isElsewhere = unreadable === notRead.link || unreadable === notRead.repository;
      if (!isElsewhere && !isHubFile(folder, name)) return [];
      const read = dataFile.test(name) ? contentOf(file) : { unreadable };
      const why = 'data' in read ? undefined : read.unreadable;
      return why
        ? [
            `  ${JSON.stringify(['data', folder, name].filter(Boolean).join('/'))} was not read: it ${why.what}. ${why.mend}`,
          ]
        : [];
    });

const stem = (name: string) => name.replace(/\.[^.]+$/, '');

/** What a file says; nothing for one that cannot be read or is more than a build can take. */
function content(file: HubFile): unknown {
  const read = contentOf(file);
  const plain = 'data' in read ? plainData(read.data) : read;
  return 'data' in plain ? plain.data : undefined;
}

const contentOf = ({ name, text, unreadable = notRead.noText }: HubFile): ParsedFile =>
  text === null ? { unreadable } : parseFile(name, text);

function candidate(type: RecordType, file: HubFile): Candidate[] {
  const { folder, name } = file;
  const id = Number(recordFile.exec(name)?.[1] ?? Number.NaN);
  if (Number.isNaN(id)) return [];
  const at = { type: type.name, id, origin: `data/${folder}/${name}` };
  const read = contentOf(file);
  return ['data' in read ? { ...at, data: read.data } : { ...at, data: null, unreadable: read.unreadable }];
}
