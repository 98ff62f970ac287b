/** Why a file is not what its name says, and what to do. */
export interface FileFault {
  /** Follows the name of the file: "is empty". */
  readonly what: string;
  readonly mend: string;
}

/** What a file is, where its beginning shows that it is neither sound nor captions. */
export function fileFault(content: Uint8Array): FileFault | undefined {
  const beginning = Buffer.from(content.subarray(0, 1000)).toString('latin1');
  const mend = 'Put the file itself there.';
  if (content.length === 0) return { what: 'is empty', mend };
  if (beginning.startsWith('version https://git-lfs.github.com/spec/'))
    return {
      what: 'is a Git LFS pointer',
      mend: 'In the workflow, check out with "lfs: true"; on your machine, run "git lfs pull".',
    };
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|!--|\?xml)/i.test(beginning))
    return { what: 'is a web page', mend: 'Download the file itself, not the page that offers it, and put it there.' };
  const other = others.find(([start]) => beginning.startsWith(start));
  return other && { what: `is ${other[1]}`, mend };
}

const others: readonly (readonly [start: string, is: string])[] = [
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['%PDF', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['Rar!', 'an archive'],
  ['7z\xbc\xaf', 'an archive'],
  ['\x1f\x8b', 'an archive'],
];

/** A file as text; undefined where it is not UTF-8 from end to end, or holds zeros, as other encodings and files of other kinds do. */
export function textOf(content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
