/** The element that a piece of markup describes, made for this document. The markup is the site's own: nothing a person wrote goes in. */
export function elementFrom<E extends HTMLElement = HTMLElement>(markup: string): E {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return document.importNode(template.content, true).firstElementChild as E;
}
