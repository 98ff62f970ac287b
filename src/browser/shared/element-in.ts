/** The first element that a selector finds in a place, as a given kind; null where there is none. */
export const elementIn = <E extends HTMLElement = HTMLElement>(place: ParentNode, selector: string): E | null =>
  place.querySelector<E>(selector);
