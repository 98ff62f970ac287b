import type { Nodes, Parents } from 'mdast';

/**
 * Makes marks of emphasis words again where they stand in the middle of something: a line of plain words shows no emphasis, and
 * `2*3*4`, `__init__.py` and `a~b~c` would become something else.
 */
export function keepMarks(parent: Parents, source: string): void {
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (!('children' in child)) return [child];
    keepMarks(child, source);
    const isEmphasis = child.type === 'emphasis' || child.type === 'strong' || child.type === 'delete';
    return isEmphasis ? withMarks(child, source) : [child];
  }) as typeof parent.children;
}

function withMarks(node: Parents, source: string): Nodes[] {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const [, mark = ''] = /^([*_~]{1,2})/.exec(source.slice(start, start + 2)) ?? [];
  const content = source.slice(start + mark.length, end - mark.length);
  if (mark === '' || !isWithin(source.slice(Math.max(0, start - 1), start), mark, content, source.slice(end, end + 2)))
    return [node];
  return [{ type: 'text', value: mark }, ...(node.children as Nodes[]), { type: 'text', value: mark }];
}

/** Whether what stands directly before and behind makes one thing of it, such as a formula, a path or a name in a program. */
function isWithin(before: string, mark: string, content: string, after: string): boolean {
  if (/[\w/\\=$.-]$/.test(before) && /^(?:\w|[./\\=-]\w)/.test(after)) return true;
  if (!mark.startsWith('_') || !/^\w+$/.test(content)) return false;
  return /[\w./\\]$/.test(before) || /^(?:[./\\]\w|\()/.test(after);
}
