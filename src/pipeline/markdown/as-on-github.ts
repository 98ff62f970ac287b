import type { Html, Nodes, Parents, Root, Text } from 'mdast';
import { makeAlerts } from './alerts.ts';
import { withEmoji } from './emoji-codes.ts';

/**
 * Changes what GitHub shows otherwise in an issue than Markdown says: a line that ends breaks, some quotes are alerts, codes are emoji,
 * and some tags are words. Every reader of a text reads the tree that this leaves.
 */
export function asOnGithub(tree: Root, source: string): void {
  makeAlerts(tree, source);
  change(tree, false);
}

const opensCode = /^<(?:code|pre|tt)[\s/>]/i;
const closesCode = /^<\/(?:code|pre|tt)[\s>]/i;

function change(parent: Parents, isCode: boolean): void {
  let codes = isCode ? 1 : 0;
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'html') {
      if (opensCode.test(child.value)) codes += 1;
      if (closesCode.test(child.value)) codes = Math.max(0, codes - 1);
      return [tagsAsWords(child, parent)];
    }
    if (child.type === 'text') return codes > 0 ? [child] : brokenLines(child);
    if ('children' in child) change(child, codes > 0 || isBareAddress(child));
    return [child];
  }) as typeof parent.children;
}

/** A link that shows its address holds no codes. */
const isBareAddress = (node: Parents): boolean => {
  const [words] = node.children;
  return node.type === 'link' && words?.type === 'text' && node.url.endsWith(words.value);
};

function brokenLines(text: Text): Nodes[] {
  const [first = '', ...others] = withEmoji(text.value).split(/\r\n|\r|\n/);
  if (others.length === 0) return [{ ...text, value: first }];
  const lines = [first, ...others].map((value): Nodes[] => (value === '' ? [] : [{ type: 'text', value }]));
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

/** Tags that would take everything behind them for something else than words; GitHub shows the tags. */
const swallowing = /<(?=\/?(?:title|textarea|style|xmp|noembed|noframes|script|plaintext)(?:[\s/>]|$))/gi;
/** A page in the page is a medium like others, which leaves its address. */
const frame = /(?<=<\/?)iframe(?=[\s/>]|$)/gi;

const ofLine: ReadonlySet<string> = new Set(
  'delete emphasis heading link linkReference paragraph strong tableCell'.split(' '),
);

function tagsAsWords(html: Html, parent: Parents): Html | Text {
  const value = html.value.replace(frame, 'video');
  // In a line each tag is a node, so that it is words as a whole.
  const isWords = ofLine.has(parent.type) && value.search(swallowing) === 0;
  return isWords ? { type: 'text', value: html.value } : { ...html, value: value.replace(swallowing, '&lt;') };
}
