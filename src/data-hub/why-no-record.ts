import type { Unreadable } from '../pipeline/candidate.ts';

/** What stands in many folders and is nobody's record, so that nobody is told of it. A hidden file with a number may be meant for one. */
const harmless =
  /^(?:\.\D*|(?:README|LICEN[CS]E|NOTICE|COPYING|CHANGELOG|CONTRIBUTING|AUTHORS|SAMPLE)(?:[.-].*)?|Thumbs\.db|desktop\.ini)$/i;

const leftover = /~$|^[~#]|^\.[~#_]|\.(?:bak|backup|orig|old|rej|save|sw[a-p]|tmp|temp|part)$/i;

const compressed = /\.(?:7z|br|bz2|gz|lz4|rar|tar|tgz|xz|zip|zst)$/i;

/** Whether a name is one of those that stand in a folder of files without being meant for one of them. */
export const isHarmless = (name: string): boolean => harmless.test(name);

/** Why a file among records is none, and what to do: what follows "The file data/tasks/notes.json …". */
export function whyNoRecord(name: string): Unreadable {
  const digits = /\d+/.exec(name)?.[0];
  const number = digits !== undefined && digits.length <= 15 ? digits : undefined;
  const format = /\.(json|ya?ml)(?![a-z0-9])/i.exec(name)?.[1]?.toLowerCase() ?? 'json';
  const example = `${number ?? 217}.${format}`;
  const rename = number
    ? `If ${number} is the number of its issue, name it ${example}; if it is no record, move it out of this folder.`
    : `Name it by the number of its issue, such as ${example}; if it is no record, move it out of this folder.`;
  if (compressed.test(name))
    return {
      what: 'is no record: it is compressed, and files are read as they are',
      mend: `Unpack it first. ${rename}`,
    };
  if (/^-?\d+\.(?:json|ya?ml)$/i.test(name))
    return {
      what: 'is no record: no issue has a number as large as the one that it is named by',
      mend: `Name it by the number of its issue, such as ${example}; if it is no record, move it out of this folder.`,
    };
  if (leftover.test(name) || name.startsWith('.'))
    return {
      what: 'is no record: names like this belong to copies that editors and merges leave behind',
      mend: `Remove it. ${rename}`,
    };
  const ending = /^[+-]?\d+\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (/^\d+$/.test(name) || (ending !== undefined && !/^(?:json|ya?ml)$/.test(ending)))
    return {
      what: `is no record: ${ending === undefined ? 'its name has no ending' : `files that end in .${ending} are not read`}`,
      mend: `Write the record as JSON or YAML, and name it ${example} or ${number ?? 217}.yaml.`,
    };
  return { what: "is no record: a record's file is named by its number and nothing else", mend: rename };
}
