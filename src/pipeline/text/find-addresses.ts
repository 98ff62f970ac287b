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
const at = String.raw`(?:@\p{M}{0,4}|[ \t]?[([{][ \t]?at[ \t]?[)\]}][ \t]?)`;
const dot = String.raw`(?:\.\p{M}{0,4}|[ \t]?[([{][ \t]?(?:dot|\.)[ \t]?[)\]}][ \t]?)`;
const label = String.raw`[\p{L}\p{N}\p{So}](?:[${char}_-]{0,61}[${char}])?`;
const top = String.raw`\p{L}(?:[${char}-]{0,61}[${char}])`;
const machine = String.raw`\[(?:ipv6:)?[\da-f:.]{3,45}\]`;
const address = new RegExp(`(?:mailto:)?${local}${at}(?:(?:${label}${dot}){1,8}${top}|${machine})`, 'giu');

/** Every way to write an at sign that some reader resolves; a text without any holds no address. */
const anyAtSign =
  /[@＠﹫\u{e0040}]|&(?:amp;)*(?:#0*64\b|#x0*40\b|#0*65312|#x0*ff20|#0*65131|#x0*fe6b|commat)|%(?:25)*(?:40|ef)|[([{][ \t]?at[ \t]?[)\]}]/iu;

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

/** Whether a text may hold an address at all: most hold no at sign in any writing, and need no closer look. */
export const mayHoldAddress = (text: string): boolean => anyAtSign.test(text);

/** The addresses in a text, from its beginning. Files such as `logo@2x.png`, versions and `git@host:path` are none. */
export function findAddresses(text: string): FoundAddress[] {
  return [...text.matchAll(address)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    const plain = found
      .replace(/^mailto:/i, '')
      .replace(/[ \t]?[([{][ \t]?at[ \t]?[)\]}][ \t]?/i, '@')
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
