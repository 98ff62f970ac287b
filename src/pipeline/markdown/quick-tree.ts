import type { Root } from 'hast';
import type { Root as MarkdownRoot, Nodes, Parents } from 'mdast';
import { asOnGithub } from './as-on-github.ts';
import { mayTakeSteps } from './bounds.ts';
import { mayHoldTags } from './may-hold-tags.ts';
import { plainTree } from './plain-tree.ts';

/** What is used of Sätteri; its own types would add nodes of other formats to everybody's trees. */
interface Satteri {
  markdownToMdast(markdown: string, options: typeof asGithub): MarkdownRoot;
}

/** It is compiled for most machines; on any other, every text is read the long way. */
const satteri: Satteri | undefined = await import('satteri' as string).catch(() => undefined);

/** All of GitHub's Markdown and nothing else, with places, for emphasis is known by them. */
const asGithub = { position: true, features: { frontmatter: false } } as const;

const item = String.raw`(?:[-+*]|\d{1,9}[.)])`;

/** What the quick reader may read otherwise. */
const readOtherwise = new RegExp(
  [
    // Characters that are none, and ends of lines from another world.
    String.raw`[\0-\x08\v-\x1f\x7f-\x9f\ufeff]`,
    // Letters of two halves beside a mark or before an address.
    String.raw`[*_~][\ud800-\udbff]|[\udc00-\udfff](?:[*_~]|www\.|https?:)`,
    // Addresses that are none or have letters of other scripts in their names, and e-mail addresses.
    String.raw`(?:https?:\/\/|www\.)(?:[^a-z\d]|$|[^\s/]*[^\0-\x7f])|[\w.+-]@`,
    // Boxes of a task on two lines, with nothing on their line, or with a table.
    String.raw`\[(?:$|[ \tx]\](?:[ \t]*$|.*\|))`,
    // Quotes in quotes, headings and items without words, and items that begin with code.
    String.raw`^[ \t]*>[ \t]*>|#[ \t]*$|^(?:[ \t>]|${item}[ \t])*${item}[ \t]*$|(?:^|[ \t>])${item}(?: {5}| *\t)`,
  ].join('|'),
  'im',
);

/** Tags, as far as they can be known before anything else is. */
const tagsOf = (text: string): number => text.split(mayHoldTags).length;

const codeOf = (node: Nodes): string => {
  if (node.type === 'code' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(codeOf).join('\n') : '';
};

const fenceWithin = /^[\t *+\-.\d)>]+(?:```|~~~)/m;

/** Whether code in a list or a quote ends with what it is in: how many of its last lines are empty is a matter of taste. */
function hasOpenFence(parent: Parents, source: string): boolean {
  return (parent.children as Nodes[]).some((node) => {
    if (node.type !== 'code') return 'children' in node && hasOpenFence(node, source);
    const written = source.slice(node.position?.start.offset, node.position?.end.offset);
    const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
    const [last = ''] = /(?:`+|~+)[\t ]*$/.exec(written.slice(fence?.length)) ?? [];
    return fence !== undefined && !last.startsWith(fence);
  });
}

/**
 * What `inertTree` gives for a text of the kinds that people write as a rule, from a reader that is fifty times as quick; nothing where a
 * text is of another kind, may be more than is read, or may be read otherwise. Whatever that reader makes of a text, the tree holds
 * nothing but what `plainTree` knows.
 */
export function quickTree(markdown: string, change?: (tree: MarkdownRoot, source: string) => void): Root | undefined {
  if (satteri === undefined || mayTakeSteps(markdown) || readOtherwise.test(markdown) || !markdown.isWellFormed())
    return undefined;
  const tree = satteri.markdownToMdast(markdown, asGithub);
  if (mayHoldTags.test(markdown) && tagsOf(markdown) > tagsOf(codeOf(tree))) return undefined;
  if (fenceWithin.test(markdown) && hasOpenFence(tree, markdown)) return undefined;
  asOnGithub(tree, markdown);
  change?.(tree, markdown);
  return plainTree(tree);
}
