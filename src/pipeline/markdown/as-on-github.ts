import type { Html, Nodes, Parents, Root, Text } from 'mdast';
import { makeAlerts } from './alerts.ts';
import { withEmoji } from './emoji-codes.ts';
import { type TagsOfText, tagsAsWords, tagsOfText } from './tags-as-words.ts';

/**
 * Changes what GitHub shows otherwise in an issue than Markdown says: a line that ends breaks, some quotes are alerts, codes are emoji,
 * and some tags are words. Every reader of a text reads the tree that this leaves.
 */
export function asOnGithub(tree: Root, source: string): void {
  makeAlerts(tree, source);
  change(tree, tagsOfText(tree), false);
}

const opensCode = /^<(?:code|pre|tt)[\s/>]/i;
const closesCode = /^<\/(?:code|pre|tt)[\s>]/i;

function change(parent: Parents, tags: TagsOfText, isCode: boolean): void {
  let codes = isCode ? 1 : 0;
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'html') {
      if (opensCode.test(child.value)) codes += 1;
      if (closesCode.test(child.value)) codes = Math.max(0, codes - 1);
      const read = tagsAsWords(child, tags, ofLine.has(parent.type));
      return [read.type === 'html' ? together(read) : read];
    }
    if (child.type === 'text') return codes > 0 ? [child] : brokenLines(child);
    if ('children' in child) change(child, tags, codes > 0 || isBareAddress(child));
    return [child];
  }) as typeof parent.children;
}

/** A link that shows its address holds no codes. */
const isBareAddress = (node: Parents): boolean => {
  const [words] = node.children;
  return (
    node.type === 'link' && words?.type === 'text' && (node.url === words.value || node.url === `http://${words.value}`)
  );
};

function brokenLines(text: Text): Nodes[] {
  const [first = '', ...others] = withEmoji(text.value).split(/\r\n|\r|\n/);
  if (others.length === 0) return [{ ...text, value: first }];
  const lines = [first, ...others].map((value): Nodes[] => (value === '' ? [] : [{ type: 'text', value }]));
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

const ofLine: ReadonlySet<string> = new Set(
  'delete emphasis heading link linkReference paragraph strong tableCell'.split(' '),
);

/** What is read apart from the text around it, and would swallow it or be lost; a page within the page leaves its address as players do. */
const apart: Readonly<Record<string, string>> = { iframe: 'video', template: 'center' };

const together = (html: Html): Html => ({
  ...html,
  value: html.value.replace(/(?<=<\/?)(?:iframe|template)(?=[\s/>]|$)/gi, (name) => apart[name.toLowerCase()] ?? name),
});
