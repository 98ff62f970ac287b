/** A part of the page that may be missing, as a given kind of element. */
export const part = <E extends HTMLElement = HTMLElement>(place: ParentNode, selector: string): E | null =>
  place.querySelector<E>(selector);
