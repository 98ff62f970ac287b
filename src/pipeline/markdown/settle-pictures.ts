import type { Element, ElementContent } from 'hast';
import { element, type Parent, reshape } from './walk.ts';

/**
 * Shows the pictures of places that are known, and makes links of all others, so that no stranger learns who reads a page. A link
 * holds no link: of a picture that was one, the words lead where it led, and the picture is a link beside it.
 */
export function settlePictures(parent: Parent, hosts: readonly string[]): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type !== 'element') return [child];
    if (child.tagName === 'img') return settled(child, hosts, (link) => [link]);
    if (child.tagName !== 'a') {
      settlePictures(child, hosts);
      return [child];
    }
    const beside: ElementContent[] = [];
    reshape(child, (node) => {
      if (node.tagName !== 'img') return [node];
      return settled(node, hosts, (link, alt) => {
        beside.push({ type: 'text', value: ' ' }, link);
        return words(alt);
      });
    });
    return [child, ...beside];
  });
}

/** A picture as it is shown: itself, what `linked` makes of the link to it, or its words where it cannot be fetched at all. */
function settled(
  node: Element,
  hosts: readonly string[],
  linked: (link: Element, alt: string) => ElementContent[],
): ElementContent[] {
  const { src } = node.properties;
  const alt = String(node.properties.alt ?? '').trim();
  const address = URL.parse(String(src ?? ''));
  if (!address || !/^https?:$/.test(address.protocol)) return words([alt, relative(src)].filter(Boolean).join(' '));
  if (isShown(address, hosts)) {
    // It comes late, and tells nobody which page it was seen on.
    const properties = { ...node.properties, alt, loading: 'lazy', referrerPolicy: 'no-referrer' };
    return [{ ...node, properties }];
  }
  const label = alt ? `Picture: ${alt} (${address.host})` : `Picture (${address.host})`;
  return linked(element('a', { href: String(src) }, words(label)), alt);
}

/**
 * Whether a picture may be fetched by everybody who opens a page: it comes encrypted, from one of the hosts. The address is read as a
 * browser reads it, so that nothing that only looks like a host counts.
 */
function isShown({ protocol, username, password, host }: URL, hosts: readonly string[]): boolean {
  if (protocol !== 'https:' || username !== '' || password !== '') return false;
  return hosts.some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one));
}

/** The address of a picture that nobody can place, as it was typed. */
const relative = (src: unknown): string =>
  typeof src === 'string' && src.trim() !== '' && URL.parse(src) === null ? `(${src})` : '';

const words = (value: string): ElementContent[] => (value ? [{ type: 'text', value }] : []);
