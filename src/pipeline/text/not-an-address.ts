/**
 * Endings that no mailbox has (`map`, `java` and `target` are domains of one company each): what stands before one is the name of a
 * file, of a service or of a machine at home.
 */
const fileEndings = new Set(
  [
    'png apng jpg jpeg jpe jp2 gif svg svgz webp avif ico icns bmp tif tiff psd xcf heic heif raw dng eps',
    'woff woff2 ttf otf eot js mjs cjs jsx jsm jsbundle ts mts cts tsx css scss sass less styl map wasm vue svelte astro',
    'json jsonl ndjson yaml yml toml ini cfg conf env plist xml xsd xsl html htm xhtml mdx rst adoc txt rtf csv tsv log',
    'lock pdf epub doc docx xls xlsx ppt pptx odt ods odp ics vcf eml tex bib ipynb parquet safetensors onnx gguf',
    'tgz gz bz2 xz zst lz tar rar 7z deb rpm apk ipa dmg iso img jar war ear whl gem nupkg exe msi dll dylib bin appimage',
    'bat cmd ps1 patch diff orig rej bak tmp swp old dump db sqlite sqlite3 pem key crt cer csr pfx asc sig md5 sha1 sha256 sha512',
    'mp2 mp3 mp4 m4a m4b m4v aac aif aiff ogg oga ogv opus wav wave wma flac mid midi webm mkv avi wmv flv vtt srt m3u m3u8 pls',
    'service socket timer mount automount slice scope swap device target local localhost localdomain lan internal intranet',
    'rb erb java class kts cpp hpp hxx cxx cs fs vb swift kt scala groovy gradle lua sql php phtml asp aspx jsp ejs hbs njk pug',
    'dart ex exs erl hrl hs clj cljs edn nim zig nix hcl tmpl tpl proto graphql cmake make dockerfile snap jsonc',
  ]
    .join(' ')
    .split(' '),
);
/** The same endings are top-level domains, but no domain is a number or a size of an image before them. */
const numberedFile = /^v?\d+(?:[.-]\d+)*x?\.(?:zip|mov|md|sh|rs|py|pl|so|ps|ai|cc|app|ml|tf)$/;
const number = String.raw`^v?\d+(?:\.\d+)*`;
const version = new RegExp(
  [
    String.raw`^v?\d+(?:\.\d+){2,}[-+]`,
    String.raw`^v?\d+(?:\.\d+)+\.\p{L}[\p{L}-]*$`,
    String.raw`${number}[-+.](?:alpha|beta|canary|final|nightly|post|pre|preview|rc|snapshot)\b`,
    String.raw`${number}-(?:dev|next)\b`,
    String.raw`${number}\.(?:dev|post|rc)\d+$`,
  ].join('|'),
  'u',
);
/** A file may be named by an address: `ada@example.org.txt`. */
const mailDomain = /^(?:com|org|net|edu|gov)(?![\p{L}\p{N}])/u;
const timeOfDay = /^\d{1,2}(?:\.\d\d)?\.(?:am|pm)$/;

/** Whether what stands behind an at sign is the name of a file (`logo@2x.png`), a version or a time, which no domain is. */
export function isNoDomain(domain: string): boolean {
  const labels = domain.split('.');
  if (fileEndings.has(labels.at(-1) ?? '')) return labels.length < 3 || !mailDomain.test(labels.at(-2) ?? '');
  return numberedFile.test(domain) || version.test(domain) || timeOfDay.test(domain);
}

const ssh = /\b(?:ssh|sftp|scp|rsync):\/\/$/;
const sshCommand = /(?:^|[\s$\x60(])(?:ssh|sftp|mosh|ssh-copy-id)(?: -[\w-]{1,40}(?:[ =][\w./:~-]{1,80})?){0,6} $/;
const pathOfMachine = /^:(?:~|\/(?!\/)|[\w./-]{1,200}\.git\b)/;
const prompt = /^ (?:~|~?\/[a-z][\w./-]{0,200})\]?[#$%](?:\s|$)/;

/** Whether it is how somebody logs in to a machine: `git@github.com:octo/records`, `ssh root@host.example`, a prompt. */
function isLogin(plain: string, before: string, after: string): boolean {
  const command = before.slice(-160);
  if (plain.startsWith('git@') || ssh.test(command) || sshCommand.test(command)) return true;
  return pathOfMachine.test(after) || prompt.test(after);
}

const mention = /(?:^|[^\p{L}\p{N}@._-])[@!]$/u;
const network = new RegExp(
  String.raw`\.social$|(?:^|[.-])(?:akkoma|fediverse|fosstodon|friendica|hachyderm|lemmy|mastodon|masto|misskey|` +
    `mstdn|peertube|pixelfed|pleroma)[a-z]*[.-]`,
);

/**
 * Whether it is an account such as `@ada@mastodon.social`, or a group such as `!music@lemmy.example`. Where the name of the machine
 * does not say so, it may as well be an address with a sign too many.
 */
const isAccount = (plain: string, before: string): boolean =>
  mention.test(before.slice(-3)) && network.test(plain.slice(plain.lastIndexOf('@') + 1));

const hostAndPath = /^[^\s/?#<>"'\x60|()[\]{}*\\,;@]{1,255}\/[\w.~:@!$%+/-]*$/;

/** Whether it stands in the path of a web address; what stands before its host, or after `?` or `#`, does not. */
function isInPath(before: string): boolean {
  const scheme = before.lastIndexOf('://');
  return (
    scheme >= 4 &&
    /https?$/i.test(before.slice(Math.max(0, scheme - 5), scheme)) &&
    hostAndPath.test(before.slice(scheme + 3))
  );
}

/** How far around an address is looked for what it is part of. */
const [ahead, behind] = [2400, 240];

/**
 * Whether what has the form of an address is something else by what stands around it: a login, an account, part of the path of a web
 * address. Nothing is that is not written plainly.
 */
export function isElsewhere(source: string, from: number, to: number, plain: string): boolean {
  if (source.slice(from, to).toLowerCase() !== plain) return false;
  const before = source.slice(Math.max(0, from - ahead), from);
  return isLogin(plain, before, source.slice(to, to + behind)) || isAccount(plain, before) || isInPath(before);
}
