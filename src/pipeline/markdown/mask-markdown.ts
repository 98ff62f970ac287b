import type { Parents } from 'mdast';
import { anew, type Remember } from '../remember.ts';
import { findAddresses, mayHoldAddress } from '../text/find-addresses.ts';
import { hiddenAddress, maskAddresses } from '../text/mask-addresses.ts';
import { readingOf } from '../text/reading.ts';
import { TooMuch } from './bounds.ts';
import { hideAddresses } from './hide-addresses.ts';
import { inertTree } from './inert-tree.ts';
import { isTag } from './tags-as-words.ts';
import type { Parent } from './walk.ts';

/**
 * Markdown without e-mail addresses, whoever renders it. Where one would still come together on the page, the words that are
 * seen are given in place of the Markdown: its formatting is lost, none of its words is.
 */
export function maskMarkdown(
  markdown: string,
  names: ReadonlyMap<string, string>,
  remember: Remember = anew,
): { text: string; plain: boolean } {
  if (!mayHoldAddress(markdown)) return { text: markdown, plain: false };
  const text = maskAddresses(withoutLinksToAddresses(markdown), names);
  const plain = mayComeTogether(text) ? remember(['plain words', text], () => plainWords(text)) : null;
  return plain === null ? { text, plain: false } : { text: maskAddresses(escaped(plain), names), plain: true };
}

/** The words of a text on whose page an address would come together; nothing where none does. */
function plainWords(text: string): string | null {
  try {
    const tree = inertTree(text, withoutWordTags);
    return hideAddresses(tree) ? words(tree).trim() : null;
  } catch (error) {
    // It is shown as it was typed, where nothing comes together.
    if (error instanceof RangeError || error instanceof TooMuch) return null;
    throw error;
  }
}

/** A link that leads to an address would lead nowhere, and show its marks: its words stay, and what it led to is named behind them. */
function withoutLinksToAddresses(markdown: string): string {
  return markdown.replace(inlineLink, (written, words: string, target: string) => {
    if (maskAddresses(target) === target) return written;
    const [address = target] = findAddresses(readingOf(target, 'letters').text).map(({ plain }) => plain);
    return maskAddresses(words) === words && words !== '' ? `${words} (${address})` : address;
  });
}

const inlineLink = /(?<!!)\[([^[\]\n]{0,300})\]\(<?([^()\s<>]{1,600})>?(?:\s+"[^"\n]{0,300}")?\)/g;

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
      if (child.tagName === 'br') return '\n';
      const inside = words(child);
      return /^(?:blockquote|details|dd|div|dt|h\d|li|p|pre|summary|tr)$/.test(child.tagName)
        ? `\n\n${inside}\n\n`
        : inside;
    })
    .join('')
    .replace(/\n\s*\n\s*/g, '\n\n');
}

const escaped = (text: string): string =>
  text
    .split(hiddenAddress)
    .map((part) => part.replace(/[\\\x60*_[\]<>#|~&]/g, '\\$&').replace(/^(\s*)([-+=]|\d+(?=[.)]))/gm, '$1\\$2'))
    .join(hiddenAddress);
