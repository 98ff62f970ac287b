/** An e-mail address in a text that is read as it stands. */
export interface FoundAddress {
  readonly start: number;
  readonly end: number;
  /** The address in lower case, without what was put around or between its parts. */
  readonly plain: string;
}

// Bounded repetitions keep a long word without any address linear.
const char = String.raw`\p{L}\p{N}\p{M}\p{So}`;
const local = String.raw`(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}._%+'-]{0,62}(?:[._!#$%&'+/=?^{|}-]{0,62}[._!#$%&'+=?^{|}-])?|"[^"\n]{1,64}")`;
/** What becomes one blank, or none, where words are copied or put in one line. */
const gap = String.raw`(?:[\s|]|(?<=\n)>){0,20}`;
const at = String.raw`(?:${gap}@\p{M}{0,4}${gap}|\s?[([{]\s?at\s?[)\]}]\s?)`;
const dot = String.raw`(?:\.\p{M}{0,4}|[ \t]?[([{][ \t]?(?:dot|\.)[ \t]?[)\]}][ \t]?)`;
const label = String.raw`[\p{L}\p{N}\p{So}](?:[${char}_-]{0,61}[${char}])?`;
const top = String.raw`\p{L}(?:[${char}-]{0,61}[${char}])`;
const machine = String.raw`\[(?:ipv6:)?[\da-f:.]{3,45}\]`;
const address = new RegExp(`(?:mailto:)?${local}${at}(?:(?:${label}${dot}){1,8}${top}|${machine})`, 'giu');

/** Every way to write an at sign that some reader resolves; a text without any holds no address. */
const anyAtSign = new RegExp(
  [
    '[@＠﹫\\u{e0040}]',
    '&(?:amp;)*(?:#0*64(?!\\d)|#x0*40(?![\\da-f])|#0*65312|#x0*ff20|#0*65131|#x0*fe6b|commat)',
    '%(?:25)*(?:40|ef)',
    '[([{]\\s?at\\s?[)\\]}]',
  ].join('|'),
  'iu',
);

/** Endings that no top-level domain has: what stands before one is the name of a file or of a service. */
const fileEndings = new Set(
  [
    'png jpg jpeg gif svg webp avif ico bmp tif tiff psd heic woff woff2 ttf otf eot',
    'js mjs cjs jsx ts mts cts tsx css scss sass less map wasm vue svelte astro',
    'json jsonl yaml yml toml ini cfg conf xml html htm xhtml mdx txt csv tsv log lock pdf doc docx xls xlsx ppt pptx',
    'tgz gz bz2 xz tar rar deb rpm dmg iso jar whl exe dll bin bat cmd ps1 patch diff bak tmp',
    'mp3 mp4 m4a m4b ogg oga opus wav flac aac webm mkv avi vtt srt',
    'service socket timer mount slice local localhost localdomain lan',
    'rb java cpp hpp cs swift kt scala lua sql',
  ]
    .join(' ')
    .split(' '),
);
/** The same endings are top-level domains, but no domain is a number or a size of an image before them. */
const numberedFile = /^v?\d+(?:[.-]\d+)*x?\.(?:zip|mov|md|sh|rs|py|pl|so|ps|ai|cc)$/;
const prerelease = /^v?\d+\.\d+\.\d+[-+]/;

/** Endings of domains that are believed where blanks stand around an at sign, besides every one of two letters. */
const knownEndings = new Set(
  (
    'com org net edu gov mil int info biz name pro mobi app dev page site online email mail cloud blog shop store tech space ' +
    'live life world today news media music audio studio design digital agency network systems software art club house ' +
    'example test invalid xyz'
  ).split(' '),
);

/**
 * Whether what stands apart from its at sign belongs to it. "Meet @ noon" is no address, and after a blank `@ada.lovelace` is a
 * mention; a blank that is not the plain one is there to hide an address.
 */
function maybeApart(before: string, after: string, found: string): boolean {
  if (before === '' && after === '') return true;
  if (/[^ \t\n\r|>]/.test(before + after)) return true;
  const ending = found.slice(found.lastIndexOf('.') + 1).toLowerCase();
  if (knownEndings.has(ending)) return true;
  const domain = found.slice(found.lastIndexOf('@') + 1);
  return ending.length === 2 && (after !== '' || domain.split('.').length > 2);
}

/** Whether a text may hold an address at all: most hold no at sign in any writing, and need no closer look. */
export const mayHoldAddress = (text: string): boolean => anyAtSign.test(text);

/** The addresses in a text, from its beginning. Files such as `logo@2x.png`, versions and `git@host:path` are none. */
export function findAddresses(text: string): FoundAddress[] {
  return [...text.matchAll(address)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    const apart = /([\s|>]*)@\p{M}{0,4}([\s|>]*)/u.exec(found);
    if (apart && !maybeApart(apart[1] ?? '', apart[2] ?? '', found)) return [];
    const plain = found
      .replace(/^mailto:/i, '')
      .replace(/[\s|>]*@(\p{M}{0,4})[\s|>]*/u, '@$1')
      .replace(/\s?[([{]\s?at\s?[)\]}]\s?/i, '@')
      .replace(/[ \t]?[([{][ \t]?(?:dot|\.)[ \t]?[)\]}][ \t]?/gi, '.')
      .toLowerCase();
    const domain = plain.slice(plain.lastIndexOf('@') + 1);
    const isFile = fileEndings.has(domain.slice(domain.lastIndexOf('.') + 1)) || numberedFile.test(domain);
    const isLogin =
      plain.startsWith('git@') &&
      (/^:[^\s:]/.test(text.slice(end, end + 2)) || text.slice(0, index).endsWith('ssh://'));
    return isFile || isLogin || prerelease.test(domain) ? [] : [{ start: index, end, plain }];
  });
}
