import type { Element, ElementContent, Root } from 'hast';
import { element, reshape } from './walk.ts';

/** Elements that a text may not have, with the attribute that says what they would have played or shown. */
const media: Readonly<Record<string, string>> = {
  audio: 'src',
  embed: 'src',
  object: 'data',
  source: 'src',
  track: 'src',
  video: 'src',
};

/** Before tags are taken away: players and whatever else is fetched leave a link to their address, and old names become today's. */
export function keepMedia(tree: Root): void {
  tree.children = tree.children.map((child) =>
    child.type === 'element' && child.tagName in media ? element('p', {}, [child]) : child,
  );
  reshape(tree, (node) => {
    if (node.tagName === 'tt') return [{ ...node, tagName: 'code' }];
    if (node.tagName === 'strike') return [{ ...node, tagName: 's' }];
    return node.tagName in media ? [...linkOf(node), ...node.children] : [node];
  });
}

function linkOf({ tagName, properties }: Element): ElementContent[] {
  const address = String(properties[media[tagName] ?? ''] ?? '').trim();
  const scheme = URL.parse(address)?.protocol;
  if (address === '' || (scheme !== undefined && !/^https?:$/.test(scheme))) return [];
  return [element('a', { href: address }, [{ type: 'text', value: address }]), { type: 'text', value: ' ' }];
}
