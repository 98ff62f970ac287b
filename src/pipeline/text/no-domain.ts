/**
 * Endings that no mailbox has (`map`, `java` and `target` are domains of one company each): what stands before one is the name of a
 * file, of a service or of a machine at home.
 */
const fileEndings = new Set(
  [
    'png apng jpg jpeg jpe jp2 gif svg svgz webp avif ico icns bmp tif tiff psd xcf heic heif raw dng eps',
    'woff woff2 ttf otf eot js mjs cjs jsx jsm jsbundle ts mts cts tsx css scss sass less styl map wasm vue svelte astro',
    'json jsonl ndjson yaml yml toml ini cfg conf env plist xml xsd xsl html htm xhtml mdx rst adoc txt rtf csv tsv log',
    'bundle lock pdf epub doc docx xls xlsx ppt pptx odt ods odp ics vcf eml tex bib ipynb parquet safetensors onnx gguf',
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
/** Files that are named by whom they are of: `ada@example.family.vcf`. */
const personalFile = /\.(?:vcf|eml|ics|txt|asc|pem|crt|cer|csr|key|pdf|csv|docx?|odt|rtf|log|bak)$/;
/** Endings of domains that everybody knows, besides every one of two letters. */
export const knownEndings: ReadonlySet<string> = new Set(
  (
    'com org net edu gov mil int info biz name pro mobi app dev page site online email mail cloud blog shop store tech space ' +
    'live life world today news media music audio studio design digital agency network systems software art club house ' +
    'example test invalid xyz'
  ).split(' '),
);
const isCountry = (label: string): boolean => /^\p{L}{2}$/u.test(label);

/** The same endings are top-level domains, but few domains are a number or a size of an image before them. */
const numberedFile =
  /^(?:(?:v\d+|\d+[.-]\d+)(?:[.-]\d+)*x?|\d+x)\.(?:md|sh|rs|py|pl|so|ps|ai|cc|app|ml|tf)$|^v?\d+(?:[.-]\d+)*x?\.(?:zip|mov)$/;
const number = String.raw`^v?\d+(?:\.\d+)*`;
const words = 'alpha|beta|canary|final|ga|latest|nightly|post|pre|preview|rc|release|snapshot|stable';
const version = new RegExp(
  [
    String.raw`^v?\d+(?:\.\d+){2,}[-+]`,
    String.raw`^v?\d+(?:\.\d+)+\.\p{L}[\p{L}-]*$`,
    String.raw`${number}[-+.](?:${words})\b`,
    String.raw`${number}-(?:dev|next)\b`,
    String.raw`${number}\.(?:dev|post|rc)\d+$`,
  ].join('|'),
  'u',
);
const fullVersion = /^v?\d+(?:\.\d+){2,}[-+]/;
const wordOfVersion = new RegExp(`^(?:${words})$`);
const timeOfDay = /^\d{1,2}(?:\.\d\d)?\.(?:am|pm)$/;

/** Whether it is a version such as `1.2.final`, and not a domain such as `360-preview.com`, which ends in letters as a country does. */
function isVersion(domain: string): boolean {
  if (!version.test(domain)) return false;
  const last = domain.slice(domain.lastIndexOf('.') + 1);
  if (wordOfVersion.test(last) || (/[\d-]/.test(last) && !last.startsWith('xn--'))) return true;
  return fullVersion.test(domain) && !isCountry(last) && !knownEndings.has(last);
}

/** Whether what stands before the ending of a file is the host of a mailbox: `web.de.vcf`. */
function isOfMailbox(domain: string): boolean {
  const host = domain.slice(0, domain.lastIndexOf('.'));
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || /^\d+x$/.test(labels[0] ?? '') || isNoDomain(host)) return false;
  if (/^(?:com|org|net|edu|gov)(?![\p{L}\p{N}])/u.test(last)) return true;
  const [ending = ''] = last.split('_');
  if (isCountry(ending) || (knownEndings.has(ending) && ending !== 'test')) return true;
  return (
    personalFile.test(domain) && /^\p{L}{2,}$/u.test(last) && !/^(?:test|spec|min|conf|config|old|new)$/.test(last)
  );
}

/** Whether what stands behind an at sign is the name of a file (`logo@2x.png`), a version or a time, which no domain is. */
export function isNoDomain(domain: string): boolean {
  if (fileEndings.has(domain.slice(domain.lastIndexOf('.') + 1))) return !isOfMailbox(domain);
  return numberedFile.test(domain) || isVersion(domain) || timeOfDay.test(domain);
}
