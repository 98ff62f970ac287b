import type { Element, ElementContent, Root } from 'hast';
import { element, reshape, walk } from './walk.ts';

/** Elements that a text may not have, with the attribute that says what they would have shown or where they would have led. */
const media: Readonly<Record<string, string>> = {
  area: 'href',
  audio: 'src',
  embed: 'src',
  object: 'data',
  source: 'src',
  track: 'src',
  video: 'src',
};

/**
 * Before tags are taken away: players, maps and whatever else is fetched leave a link to their address, fields what was typed into them,
 * and old names become today's.
 */
export function keepMedia(tree: Root): void {
  tree.children = tree.children.map((child) =>
    child.type === 'element' && child.tagName in media ? element('p', {}, [child]) : child,
  );
  walk(tree, nameSource);
  reshape(tree, kept);
}

/** A choice of pictures without the picture that stands for them is seen by its first. */
function nameSource({ tagName, children }: Element): void {
  const parts = tagName === 'picture' ? children.filter((child) => child.type === 'element') : [];
  const [first] = parts;
  if (first?.tagName !== 'source' || parts.some((part) => part.tagName === 'img')) return;
  first.properties.src ??= String(first.properties.srcSet ?? '').split(/[\s,]/)[0] ?? '';
}

function kept(node: Element): ElementContent[] {
  const { tagName, properties, children } = node;
  if (tagName in media) return [...linkTo(properties[media[tagName] ?? ''], properties.alt), ...children];
  if (tagName === 'input' && properties.type !== 'checkbox') return [...words(properties.value), ...children];
  if (tagName === 'tt') return [{ ...node, tagName: 'code' }];
  if (tagName === 'strike') return [{ ...node, tagName: 's' }];
  return [node];
}

function linkTo(value: unknown, alt: unknown): ElementContent[] {
  const address = typeof value === 'string' ? value.trim() : '';
  const scheme = URL.parse(address)?.protocol;
  if (address === '' || (scheme !== undefined && !/^https?:$/.test(scheme))) return [];
  return [element('a', { href: address }, words(alt || address)), ...words(' ')];
}

const words = (value: unknown): ElementContent[] =>
  typeof value === 'string' && value !== '' ? [{ type: 'text', value }] : [];
