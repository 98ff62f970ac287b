/** A text as it will be read, and where each of its characters came from. */
export interface Reading {
  readonly text: string;
  /** Where the writing of that character of `text` begins in the source, and where it ends; at the end of `text`, its end. */
  readonly startOf: (index: number) => number;
  readonly endOf: (index: number) => number;
  /** Marks of the source that are not read themselves: where they stand and how they are written. */
  readonly marks: readonly Mark[];
}

interface Mark {
  readonly start: number;
  readonly written: string;
}

/** Words on its two sides are different words, and only an at sign reaches across. */
const wall = '\n';
/** Read where an address was hidden: nothing reaches across. */
const wasAddress = '\0';
/** Read for every blank but the plain one: nobody types those between words by chance. */
const oddBlank = '\u00a0';

const named: Readonly<Record<string, string>> = {
  ...{ commat: '@', period: '.', hyphen: '-', dash: '-', lowbar: '_', UnderBar: '_', plus: '+', num: '#', amp: '&' },
  ...{ quot: '"', apos: "'", lt: '<', gt: '>', lbrack: '[', lsqb: '[', rbrack: ']', rsqb: ']', lpar: '(', rpar: ')' },
  ...{ colon: ':', sol: '/', ast: '*', percnt: '%', equals: '=', Tab: ' ', NewLine: wall, nbsp: oddBlank },
  ...{ shy: '', zwj: '', zwnj: '', lrm: '', rlm: '', ZeroWidthSpace: '', NoBreak: '', InvisibleComma: '', ic: '' },
};

const letters = [
  String.raw`\[address hidden\]`,
  String.raw`&(?:amp;)*(?:#\d{1,7};?|#x[\da-f]{1,6};?|[a-z]{2,16};|shy|nbsp)`,
  String.raw`\\[!-\/:-@[-\x60{-~]`,
  String.raw`%(?:25)*[0-7][\da-f]`,
  String.raw`(?:%(?:25)*[89a-f][\da-f]){2,4}`,
  String.raw`[\p{Default_Ignorable_Code_Point}\p{Cf}\0-\x08\x0e-\x1f\x7f-\x9f]`,
  String.raw`[^\0-\x7f]`,
];
// Repetitions are bounded, and no tag holds another `<`, so that hostile text takes no longer than any other.
const markup = [
  String.raw`<!--[\s\S]{0,4000}?-->|<\?[\s\S]{0,400}?\?>|<!\[CDATA\[|\]\]>|<![a-z][^<>]{0,400}>`,
  String.raw`<(?<gone>script|style|title|textarea|noscript|iframe)\b[^<>]{0,400}>[\s\S]{0,2000}?<\/\k<gone>\s{0,9}>`,
  String.raw`<\/?[a-z][a-z\d:-]{0,40}(?:\s(?:[^"'<>]|"[^"<]{0,400}"|'[^'<]{0,400}'){0,400})?\s{0,9}\/?>`,
  String.raw`\]\((?:[^()\n]{0,600}|[^()\n]{0,300}\([^()\n]{0,300}\)[^()\n]{0,300})\)`,
  String.raw`\]\[[^[\]\n]{0,300}\]`,
  String.raw`!?\[|\]|\*+|~+|\x60+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])`,
];
const special = {
  written: /\[address hidden\]/g,
  letters: new RegExp(letters.join('|'), 'giu'),
  markup: new RegExp([...letters, ...markup].join('|'), 'giu'),
};
const blockNames =
  'address article aside blockquote br caption center dd details div dl dt fieldset figure footer form ' +
  'h1 h2 h3 h4 h5 h6 header hr img input legend li main nav ol option p pre section select summary ' +
  'table tbody td tfoot th thead tr ul';
const blockTag = new RegExp(`^</?(?:${blockNames.replaceAll(' ', '|')})\\b`, 'i');

/**
 * The text with what stands for a character resolved: entities, escapes, full-width and invisible characters. As `markup`,
 * also without comments, tags, marks of emphasis and what a link leads to; as `written`, with nothing resolved.
 */
export function readingOf(source: string, how: keyof typeof special): Reading {
  const parts: string[] = [];
  const runs: Run[] = [];
  const marks: Mark[] = [];
  let length = 0;
  const put = (read: string, start: number, end: number, isPlain: boolean) => {
    if (read === '') return;
    parts.push(read);
    runs.push({ at: length, start, end, isPlain });
    length += read.length;
  };

  let at = 0;
  for (const { 0: written, index } of source.matchAll(special[how])) {
    if (index > at) put(source.slice(at, index), at, index, true);
    at = index + written.length;
    const read = readOf(written);
    if (read === undefined) marks.push({ start: index, written });
    else put(read, index, at, false);
  }
  put(source.slice(at), at, source.length, true);

  const runOf = (index: number) => runs[countBefore(runs.length, (i) => (runs[i]?.at ?? 0) <= index) - 1];
  return {
    text: parts.join(''),
    marks,
    startOf: (index) => {
      const run = index < length ? runOf(index) : undefined;
      return run === undefined ? source.length : run.start + (run.isPlain ? index - run.at : 0);
    },
    endOf: (index) => {
      const run = index < length ? runOf(index) : undefined;
      return run?.isPlain ? run.start + index - run.at + 1 : (run?.end ?? source.length);
    },
  };
}

/** A piece of a reading: characters that stand so in the source, or what one writing is read as. */
interface Run {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly isPlain: boolean;
}

/** How many of so many in order are before a place. */
export function countBefore(length: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is read where that is written; nothing for a mark. */
function readOf(written: string): string | undefined {
  if (written === '[address hidden]') return wasAddress;
  const first = written[0] ?? '';
  if (first === '&') return entity(written);
  if (first === '\\') return written.slice(1);
  if (first === '%') return unescaped(written);
  if (/^[<![\]*~\x60_]/.test(written)) return blockTag.test(written) ? wall : undefined;
  if (/^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u.test(written)) return '';
  if (/^[\p{Zs}\u2800]/u.test(written)) return oddBlank;
  return written.normalize('NFKC').replace(/[。．｡․]/g, '.');
}

const ascii = /^[ -~]$/;

function entity(written: string): string {
  const name = written
    .slice(1)
    .replace(/^(?:amp;)+(?=.)/i, '')
    .replace(/;$/, '');
  if (!name.startsWith('#')) return named[name] ?? named[name.toLowerCase()] ?? written;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return written;
  if (code >= 10 && code <= 13) return wall;
  const char = code === 9 ? ' ' : String.fromCodePoint(code);
  return ascii.test(char) ? char : (readOf(char) ?? '');
}

function unescaped(written: string): string {
  try {
    const char = decodeURIComponent(written.replace(/%(?:25)+(?=[\da-f]{2})/gi, '%'));
    return ascii.test(char) ? char : (readOf(char) ?? '');
  } catch {
    return written;
  }
}
