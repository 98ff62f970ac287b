import { join } from 'node:path';
import type { RecordType } from '../../content-schema/define-record.ts';
import { lineInFile } from '../data-hub/line-in-file.ts';
import { readPlainFile } from '../data-hub/read-plain-file.ts';
import { type KeyPath, keysOf, type Problem, type ProblemName } from '../problems.ts';

/**
 * The same problems, each that stands in a file with its line there; without a folder to look into, none. How each was to be found in its
 * file is left out, for a key may be anybody's words.
 */
export async function withLines(
  problems: readonly Problem[],
  folder: string | null,
  types: readonly RecordType[],
): Promise<Problem[]> {
  const texts = new Map<string, Promise<string | undefined>>();
  return Promise.all(
    problems.map(async (found): Promise<Problem> => {
      const { at: _private, ...problem } = found;
      const { file } = problem;
      if (folder === null || file === undefined || file.endsWith('/')) return problem;
      const said = toldLine(problem);
      if (said !== undefined) return { ...problem, line: said };
      const text = texts.get(file) ?? textOf(join(folder, file));
      texts.set(file, text);
      const read = await text;
      return read === undefined ? problem : { ...problem, line: lineInFile(read, waysTo(found, types)) };
    }),
  );
}

const textOf = (path: string): Promise<string | undefined> =>
  readPlainFile(path).then(
    (read) => ('text' in read ? read.text.replace(/^\uFEFF/, '') : undefined),
    () => undefined,
  );

/** The line that whoever read the file has said already. */
function toldLine({ name, message }: Problem): number | undefined {
  if (!ofReading.has(name)) return undefined;
  const [, line, other] = /\(line (\d+), column \d+\)\.$|: line (\d+) is in another encoding/.exec(message) ?? [];
  const said = line ?? other;
  return said === undefined ? undefined : Number(said);
}

const ofReading = new Set<ProblemName>(['unreadable-file', 'file-passed-over', 'cut-by-comment']);

/** Where a problem may stand in its file, the likeliest way first: the answer to a field, or the text that it was read from. */
function waysTo({ name, record, field, at }: Problem, types: readonly RecordType[]): KeyPath[] {
  const fields = Object.entries(types.find((type) => type.name === record?.type)?.fields ?? {});
  const keys = field === undefined ? [] : [...fields.filter(([, { label }]) => label === field), [field]];
  return [
    ...(at ? [at] : []),
    ...keys.map(([key]) => [String(key)]),
    ...keysOf(name).map((key) => [key]),
    ...(field === undefined ? [] : [['rawBody']]),
  ];
}
