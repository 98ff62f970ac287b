import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Longer texts hold no pasted address; what they are is decided elsewhere. */
const longest = 4000;

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

/** A file name that ends like a sound. */
const soundName = /\.(?:aac|flac|m4[ab]|mp[34]|mpga|og[ga]|opus|wav|web[ma])$/i;

/**
 * The addresses in a text, as people paste them for a sound: as a link, in brackets, quotes or code, with a word before or a full stop
 * after it; and paths of this site as they lie in the checkout. A path comes percent-encoded and from the site's root.
 */
export function pastedAddresses(text: string): string[] {
  if (text.length > longest) return [];
  const seen = text.split('\n').map(visible);
  const lines = seen.map(bare);
  const whole = lines.filter((line) => line !== '').map((line) => ({ line, address: addressOf(line) }));
  const found = whole.every(({ address }) => address !== undefined)
    ? whole.map(({ address }) => address)
    : linksIn(seen.join('\n'));
  return [...new Set(found.filter((address) => address !== undefined))];
}

/** A web address whose beginning is mistyped, such as `https//media.test/a.mp3`: as it stands there, and as it was meant. */
export function mistypedAddress(text: string): { readonly written: string; readonly meant: string } | undefined {
  const [, written, scheme = '', rest] = text.length > longest ? [] : (mistyped.exec(text) ?? []);
  if (written === undefined || rest === undefined) return undefined;
  return { written, meant: `http${/s/i.test(scheme) ? 's' : ''}://${rest.replaceAll('\\', '/')}` };
}

const host = String.raw`[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}(?::\d{1,5})?(?=[\\/])`;
/** The letters of "https", in some order, and no "://" after them. */
const mistyped = new RegExp(
  String.raw`(?:^|[\s(<"'\x60])(?!https?:\/\/[^/:])(([htps]{3,7})(?:[:;.]{1,2}[\\/]{0,4}|[\\/]{2,4})(${host}[^\s)>"'\x60]*))`,
  'i',
);

/** A text without what nobody sees at its ends, as it comes along when one copies from a page or a chat. */
export function visible(text: string): string {
  const characters = [...text];
  const isSeen = (character: string) => !/[\s\p{Cf}]/u.test(character);
  return characters.slice(characters.findIndex(isSeen), characters.findLastIndex(isSeen) + 1).join('');
}

/** A line without what people put around an address. */
function bare(line: string): string {
  let before = '';
  let text = line.trim();
  while (text !== before) {
    before = text;
    text = text
      .replace(/^\[[^\]]*\]:\s*(?=\S)/, '')
      .replace(/^(?:[-*+>]\s+|[\p{L} ]{1,30}:\s+)(?=\S)/u, '')
      .replace(/^`+([^`]*)`+$/, '$1')
      .replace(/^(["'“”„‘’«»])(.*)["'“”‘’«»]$/u, '$2')
      .replace(/^<([^<>]*)>$/, '$1')
      .replace(/[.,;!…]+$/u, '')
      .replace(/^([^()]*)\)$/, '$1')
      .trim();
  }
  return /^```/.test(text) ? '' : text;
}

function addressOf(text: string): string | undefined {
  if (mistyped.exec(text)?.index === 0) return undefined;
  // In the source of a page "&" is written like this.
  const line = /^https?:/i.test(text) ? text.replace(/&(?:amp|#38|#x26);/gi, '&') : text;
  if (/^https?:\/\/\S+$/i.test(line)) return hasSyntax(line) ? undefined : line;
  // Between the words of two addresses there are spaces as well.
  if (/^https?:\/\/[^<>"`]+$/i.test(line) && soundName.test(line) && !/\s(?:https?:|\/)/i.test(line))
    return URL.parse(line)?.href;
  return pathOf(line);
}

/** The brackets of a Markdown link, which an address may hold only in other order. */
const hasSyntax = (line: string): boolean => /\]\(|[<>"`]/.test(line);

/** The site's path of a file that is named as it lies in the checkout, or as it is published. */
function pathOf(line: string): string | undefined {
  // A word before the path, or a remark after the file, is not of it.
  const path = line
    .replaceAll('\\', '/')
    .replace(/^[^/]*\s(?=\/[^/\s])/, '')
    .replace(remark, '$1');
  if (/^[a-z][a-z\d+.-]*:|^\/\/|^\.\.|\]\(|[<>"`*]/i.test(path)) return undefined;
  const isPath = path.startsWith('/') || soundName.test(path);
  if (!isPath) return undefined;
  const fromRoot = path
    .replace(/^\.\//, '')
    .replace(/^\/?public\//, '/')
    .replace(/(\.\w+)[?#].*$/, '$1');
  const [first = '', ...rest] = fromRoot.split('/');
  if (rest.length > 0 && /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?$/i.test(first))
    return URL.parse(`https://${fromRoot}`)?.href;
  const placed = rest.length === 0 ? `/audio/${fromRoot}` : fromRoot.startsWith('/') ? fromRoot : `/${fromRoot}`;
  return URL.parse(placed.replaceAll('?', '%3F').replaceAll('#', '%23'), 'https://site.invalid')?.pathname;
}

/** What follows the name of a sound after a space, where it does not end like one itself. */
const remark = /^(\S.*?\.(?:aac|flac|m4[ab]|mp[34]|mpga|og[ga]|opus|wav|web[ma]))\s+(?!.*\.\w{3,4}$).*$/i;

/** Where links, pictures and code of a text lead. */
function linksIn(text: string): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') found.push(addressOf(node.url));
    else if (node.type === 'inlineCode' || node.type === 'code') found.push(addressOf(bare(node.value)));
    else if (node.type === 'html') found.push(...sources(node.value).map(addressOf));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(markdown.parse(text));
  // A link cannot hold spaces, but a person's path can.
  const loose = /^!?\[[^\]]*\]\(([^()]*(?:\([^()]*\)[^()]*)*)\)[.,;]?$/.exec(text.trim())?.[1];
  return found.length > 0 || loose === undefined ? found : [addressOf(bare(loose))];
}

/** What an HTML tag refers to. */
const sources = (html: string): string[] =>
  [...html.matchAll(/\s(?:src|href)\s*=\s*["']?([^"'\s<>]+)/gi)].map(([, address = '']) => address);
