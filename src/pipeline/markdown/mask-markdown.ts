import type { Root } from 'hast';
import type { Parents } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { mayHoldAddress } from '../text/find-addresses.ts';
import { hiddenAddress, maskAddresses } from '../text/mask-addresses.ts';
import { readingOf } from '../text/reading.ts';
import { allowed } from './allowed.ts';
import { boundDepth, TooMuch } from './bounds.ts';
import { endText } from './end-text.ts';
import { hideAddresses } from './hide-addresses.ts';
import { readMarkdown } from './read-markdown.ts';
import { isTag } from './tags-as-words.ts';
import type { Parent } from './walk.ts';

const reader = readMarkdown()
  .use(() => withoutWordTags)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(() => endText)
  .use(rehypeRaw)
  .use(() => boundDepth)
  .use(rehypeSanitize, allowed)
  .freeze();

/**
 * Markdown without e-mail addresses, whoever renders it. Where one would still come together on the page, the words that are
 * seen are given in place of the Markdown: its formatting is lost, none of its words is.
 */
export function maskMarkdown(markdown: string, names: ReadonlyMap<string, string>): { text: string; plain: boolean } {
  const text = maskAddresses(markdown, names);
  if (!mayComeTogether(text)) return { text, plain: false };
  try {
    const tree = reader.runSync(reader.parse(text)) as Root;
    if (!hideAddresses(tree)) return { text, plain: false };
    return { text: maskAddresses(escaped(words(tree).trim()), names), plain: true };
  } catch (error) {
    // It is shown as it was typed, where nothing comes together.
    if (error instanceof RangeError || error instanceof TooMuch) return { text, plain: false };
    throw error;
  }
}

/** Others than our pages may drop a tag that is a word here. */
function withoutWordTags(parent: Parents): void {
  for (const child of parent.children) {
    if (child.type === 'text' && isTag(child)) child.value = '';
    if ('children' in child) withoutWordTags(child);
  }
}

/** Whether marks may stand between the parts of an address; a mention such as `@ada` has a space before it. */
const mayComeTogether = (text: string): boolean =>
  mayHoldAddress(text) && /[<[*_~\x60\\]/.test(text) && /[^\s(/]@[^\s@]/.test(readingOf(text, 'letters').text);

function words(parent: Parent): string {
  return parent.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element') return '';
      if (child.tagName === 'img') return String(child.properties.alt ?? '');
      if (child.tagName === 'br') return '\v';
      const inside = words(child);
      return /^(?:blockquote|details|dd|div|dt|h\d|li|p|pre|summary|tr)$/.test(child.tagName)
        ? `\n\n${inside}\n\n`
        : inside;
    })
    .join('')
    .replace(/\v\n?/g, '\n')
    .replace(/\n\s*\n\s*/g, '\n\n');
}

const escaped = (text: string): string =>
  text
    .split(hiddenAddress)
    .map((part) => part.replace(/[\\\x60*_[\]<>#|~&]/g, '\\$&').replace(/^(\s*)([-+=]|\d+(?=[.)]))/gm, '$1\\$2'))
    .join(hiddenAddress);
