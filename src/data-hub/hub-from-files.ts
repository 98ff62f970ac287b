import type { z } from 'zod';
import { configSchemas } from '../../content-schema/config/index.ts';
import type { RecordType } from '../../content-schema/define-record.ts';
import { draft07, type JsonSchema } from '../../content-schema/derive/draft-07.ts';
import { jsonSchema } from '../../content-schema/derive/json-schema.ts';
import type { Candidate, Unreadable } from '../pipeline/candidate.ts';
import { compare } from '../pipeline/text/compare.ts';
import { plainData } from '../pipeline/validate/plain-data.ts';
import type { Problem } from '../problems.ts';
import type { Hub } from './hub.ts';
import { recordNumber } from './hub-folders.ts';
import { onceFor } from './once-for.ts';
import { dataFile, type ParsedFile, parseFile } from './parse-file.ts';
import { type HubEntry, passedOver, tell } from './passed-over.ts';
import { notRead } from './read-plain-file.ts';

/** A file below `data/` of a data-hub that is to be read. */
export interface HubFile {
  /** Folder below `data/`: a plural, `config`, `gates`, `index`, `snapshots` or `summaries`. */
  readonly folder: string;
  readonly name: string;
  /** `null` for a file that is no text. */
  readonly text: string | null;
  /** Why the file was not read, where it was not. */
  readonly unreadable?: Unreadable;
}

/** The files of a data-hub, with all that lies there. */
export interface HubFiles extends Pick<Hub, 'commit' | 'digest' | 'isSample'> {
  readonly files: readonly HubFile[];
  readonly entries: readonly HubEntry[];
}

/** What the files of a data-hub amount to, wherever they were read, and what of its `entries` is passed over. */
export function hubFromFiles(
  types: readonly RecordType[],
  files: readonly HubFile[],
  { entries, ...about }: Omit<HubFiles, 'files'>,
): Hub {
  const inFolder = (folder: string) => files.filter((file) => file.folder === folder);
  const data = (folder: string) =>
    new Map(
      inFolder(folder)
        .filter(({ name }) => dataFile.test(name))
        .map((file) => [stem(file.name), content(file)] as const),
    );
  return {
    candidates: types.flatMap((type) => inFolder(type.plural).flatMap((file) => candidatesOf(type)(file))),
    config: data('config'),
    configFiles: new Map(
      inFolder('config').flatMap(({ name }) =>
        dataFile.test(name) ? [[stem(name), `data/config/${name}`] as const] : [],
      ),
    ),
    derived: new Map(
      ['snapshots', 'index'].flatMap((folder) =>
        [...data(folder)].map(([name, value]) => [`data/${folder}/${name}.json`, value] as const),
      ),
    ),
    summaries: new Map(
      inFolder('summaries').flatMap(({ name, text }) => (text === null ? [] : [[stem(name), text] as const])),
    ),
    gates: new Map(
      inFolder('gates').flatMap(({ name, text }) => (text === null ? [] : [[Number(stem(name)), text] as const])),
    ),
    passedOver: [...files.flatMap((file) => unread(types, file)), ...passedOver(types, entries)].toSorted((a, b) =>
      compare(a.file ?? '', b.file ?? ''),
    ),
    ...about,
  };
}

/** What cannot be read and is no record, of which its own problem tells. */
function unread(types: readonly RecordType[], file: HubFile): Problem[] {
  const { folder, name } = file;
  if (types.some(({ plural }) => plural === folder)) return [];
  const read = dataFile.test(name) ? contentOf(file) : { unreadable: file.text === null ? whyNot(file) : undefined };
  const why = 'data' in read ? undefined : read.unreadable;
  return why ? [tell('file-passed-over', `data/${folder}/${name}`, why)] : [];
}

const stem = (name: string) => name.replace(/\.[^.]+$/, '');

/** What a file says; nothing for one that cannot be read or is more than a build can take. */
function content(file: HubFile): unknown {
  const schema = file.folder === 'config' ? configSchema(stem(file.name)) : undefined;
  const read = contentOf(file, schema);
  const plain = 'data' in read ? plainData(read.data) : read;
  return 'data' in plain ? plain.data : undefined;
}

function configSchema(name: string): JsonSchema | undefined {
  const schema = new Map<string, z.ZodType>(Object.entries(configSchemas)).get(name);
  return schema && draft07(schema);
}

const whyNot = ({ unreadable = notRead.noText }: HubFile): Unreadable => unreadable;

const contentOf = (file: HubFile, schema?: JsonSchema): ParsedFile =>
  file.text === null ? { unreadable: whyNot(file) } : parseFile(file.name, file.text, schema);

/** The records of a type that a file holds: one, or none. A file that was read once is made sense of once. */
const candidatesOf = onceFor((type: RecordType) => {
  const schema = jsonSchema(type, 'stored');
  return onceFor((file: HubFile) => candidate(type, schema, file));
});

function candidate(type: RecordType, schema: JsonSchema, file: HubFile): Candidate[] {
  const { folder, name } = file;
  const id = recordNumber(name);
  if (id === undefined) return [];
  const at = { type: type.name, id, origin: `data/${folder}/${name}` };
  const read = contentOf(file, schema);
  return ['data' in read ? { ...at, ...read } : { ...at, data: null, unreadable: read.unreadable }];
}
