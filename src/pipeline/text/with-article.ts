/** A noun with the article that is spoken before it: `a task`, `an event`, `a user`. */
export const withArticle = (noun: string): string =>
  `${/^(?:[aeio]|u(?![a-z][aeiou]))/i.test(noun) ? 'an' : 'a'} ${noun}`;
