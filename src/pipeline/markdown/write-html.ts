import type { Element, Parents } from 'hast';

/** Attributes of the elements of a plain text that was settled, by the name of the property; an unknown one cannot be written. */
const attributes: Readonly<Record<string, string>> = {
  alt: 'alt',
  ariaLabel: 'aria-label',
  checked: 'checked',
  className: 'class',
  disabled: 'disabled',
  href: 'href',
  loading: 'loading',
  referrerPolicy: 'referrerpolicy',
  rel: 'rel',
  role: 'role',
  scope: 'scope',
  src: 'src',
  start: 'start',
  tabIndex: 'tabindex',
  title: 'title',
  type: 'type',
};

const voids = new Set(['br', 'hr', 'img', 'input']);

/** The HTML of a tree as `rehype-stringify` writes it, for trees that hold nothing but elements, text and the attributes named here. */
export function writeHtml(parent: Parents): string {
  let html = '';
  for (const child of parent.children) {
    if (child.type === 'text') html += child.value.replace(/[<&]/g, reference);
    else if (child.type === 'element')
      html += tag(child) + (voids.has(child.tagName) ? '' : `${writeHtml(child)}</${child.tagName}>`);
    else throw new TypeError(`Cannot write a node of the type ${child.type}.`);
  }
  return html;
}

function tag({ tagName, properties }: Element): string {
  let html = `<${tagName}`;
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    const written = attributes[name];
    if (written === undefined) throw new TypeError(`Cannot write the attribute ${name}.`);
    const words = Array.isArray(value) ? value.join(' ') : String(value);
    html += value === true ? ` ${written}` : ` ${written}="${words.replace(/["&'`]/g, reference)}"`;
  }
  return `${html}>`;
}

const reference = (character: string): string => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
