import type { Element, ElementContent, Root } from 'hast';
import type { Image, Link, List, ListItem, Root as MarkdownRoot, Nodes, Parents, Table } from 'mdast';
import { element } from './walk.ts';

/** Levels of nesting, and cells of tables, up to which nobody needs to count what a text would become. */
const [mostLevels, mostCells] = [40, 1000];

/** Thrown at what is not known to be harmless. */
class Unknown extends Error {}

/**
 * The HTML of a text that holds nothing but what people write as a rule, as `remark-rehype` and `rehype-sanitize` would leave it; nothing
 * where a single node, address or attribute is none that is known here. Raw HTML, footnotes, references and alerts are none.
 */
export function plainTree(tree: MarkdownRoot): Root | undefined {
  try {
    return { type: 'root', children: between(blocks(tree, 0)) };
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

const blocks = (parent: Parents, level: number): Element[] =>
  (parent.children as Nodes[]).map((node) => block(node, level + 1));

function block(node: Nodes, level: number): Element {
  if (level > mostLevels || node.data !== undefined) throw new Unknown();
  switch (node.type) {
    case 'paragraph':
      return element('p', {}, words(node, level));
    case 'heading':
      return element(`h${node.depth}`, {}, words(node, level));
    case 'thematicBreak':
      return element('hr', {}, []);
    case 'blockquote':
      return element('blockquote', {}, around(blocks(node, level)));
    case 'list':
      return list(node, level);
    case 'code':
      return element('pre', {}, [
        element('code', language(node.lang), [text(node.value === '' ? '' : `${node.value}\n`)]),
      ]);
    case 'table':
      return table(node, level);
    default:
      throw new Unknown();
  }
}

function language(named: string | null | undefined): Element['properties'] {
  if (!named) return {};
  if (!/^[\w+#.-]+$/.test(named)) throw new Unknown();
  return { className: [`language-${named}`] };
}

function list(node: List, level: number): Element {
  const isLoose = node.spread === true || node.children.some(({ spread }) => spread);
  const isTask = node.children.some(({ checked }) => typeof checked === 'boolean');
  const items = node.children.map((child) => item(child, isLoose, level + 1));
  const { start } = node;
  if (typeof start === 'number' && start > 999_999) throw new Unknown();
  return element(
    node.ordered ? 'ol' : 'ul',
    {
      ...(typeof start === 'number' && start !== 1 ? { start } : {}),
      ...(isTask ? { className: ['contains-task-list'] } : {}),
    },
    around(items),
  );
}

function item(node: ListItem, isLoose: boolean, level: number): Element {
  const children = blocks(node, level);
  const isTask = typeof node.checked === 'boolean';
  if (isTask) addBox(children[0], node.checked === true);
  const inside = children.flatMap((child, index): ElementContent[] => {
    const isParagraph = child.tagName === 'p';
    const before = isLoose || index !== 0 || !isParagraph ? [text('\n')] : [];
    return [...before, ...(isParagraph && !isLoose ? child.children : [child])];
  });
  const last = children.at(-1);
  const after = last && (isLoose || last.tagName !== 'p') ? [text('\n')] : [];
  return element('li', isTask ? { className: ['task-list-item'] } : {}, [...inside, ...after]);
}

function addBox(first: Element | undefined, checked: boolean): void {
  if (first?.tagName !== 'p' || first.children.length === 0) throw new Unknown();
  first.children.unshift(element('input', { type: 'checkbox', checked, disabled: true }, []), text(' '));
}

function table({ align, children: [head, ...rows] }: Table, level: number): Element {
  const columns = align?.length ?? 0;
  if (head === undefined || columns * (rows.length + 1) > mostCells) throw new Unknown();
  const row = (node: Parents, tagName: string): Element =>
    element(
      'tr',
      {},
      around(
        Array.from({ length: columns }, (_, index) => {
          const [cell, side] = [node.children[index], align?.[index]];
          const children = cell && 'children' in cell ? words(cell, level + 3) : [];
          return element(tagName, side ? { align: side } : {}, children);
        }),
      ),
    );
  const body = rows.length > 0 ? [element('tbody', {}, around(rows.map((one) => row(one, 'td'))))] : [];
  return element('table', {}, around([element('thead', {}, around([row(head, 'th')])), ...body]));
}

/** The words of a block; behind a break, a line begins with its first letter. */
function words(parent: Parents, level: number): ElementContent[] {
  const nodes = parent.children as Nodes[];
  return nodes.flatMap((node, index) => {
    const made = phrase(node, level + 1);
    if (nodes[index - 1]?.type === 'break' && made.length === 1) trimStart(made[0]);
    return made;
  });
}

function trimStart(node: ElementContent | undefined): void {
  const first = node?.type === 'element' ? node.children[0] : node;
  if (first?.type === 'text') first.value = first.value.replace(/^[\t ]+/, '');
}

function phrase(node: Nodes, level: number): ElementContent[] {
  if (level > mostLevels || node.data !== undefined) throw new Unknown();
  switch (node.type) {
    case 'text':
      return [text(node.value)];
    case 'emphasis':
      return [element('em', {}, words(node, level))];
    case 'strong':
      return [element('strong', {}, words(node, level))];
    case 'delete':
      return [element('del', {}, words(node, level))];
    case 'inlineCode':
      return [element('code', {}, [text(node.value.replace(/\r?\n|\r/g, ' '))])];
    case 'break':
      return [element('br', {}, []), text('\n')];
    case 'link':
      return [element('a', { href: address(node), ...title(node) }, words(node, level))];
    case 'image':
      return [element('img', { src: address(node), alt: node.alt ?? '', ...title(node) }, [])];
    default:
      throw new Unknown();
  }
}

/** Addresses that stay as they are, whoever writes or checks them: of the web, or without any colon that could end a scheme. */
const plainAddress = /^(?:https?:\/\/(?:[!#$&-;=?-Z_a-z~]|%[\da-z]{2})*|(?:[!#$&-9;=?-Z_a-z~]|%[\da-z]{2})*)$/;

function address({ url }: Link | Image): string {
  if (!plainAddress.test(url)) throw new Unknown();
  return url;
}

const title = ({ title }: Link | Image): Element['properties'] => (title == null ? {} : { title });

const text = (value: string): ElementContent => ({ type: 'text', value });

const between = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node, index) => (index === 0 ? [node] : [text('\n'), node]));

const around = (nodes: readonly ElementContent[]): ElementContent[] => [
  text('\n'),
  ...nodes.flatMap((node) => [node, text('\n')]),
];
