import { belowBase } from '../shared/below-base.ts';

const papers = { light: '#faf7f0', dark: '#10131a' };

/** Gives the browser's own window the color of the page, and the home screen of a phone an icon; pages need not repeat either. */
export function dressWindow(theme: keyof typeof papers): void {
  const color =
    document.head.querySelector<HTMLMetaElement>('meta[name=theme-color]') ?? added('meta', { name: 'theme-color' });
  color.content = papers[theme];
  if (!document.head.querySelector('link[rel=apple-touch-icon]'))
    added('link', { rel: 'apple-touch-icon', href: belowBase('/apple-touch-icon.png') });
}

function added<K extends 'meta' | 'link'>(name: K, properties: Partial<HTMLElementTagNameMap[K]>) {
  const element = Object.assign(document.createElement(name), properties);
  document.head.append(element);
  return element;
}
