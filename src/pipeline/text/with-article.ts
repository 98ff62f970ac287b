/** A noun with the article that is spoken before it: `a task`, `an event`, `a user`, `an x`. */
export const withArticle = (noun: string): string => `${isSpokenWithAn(noun) ? 'an' : 'a'} ${noun}`;

// A letter that stands alone is spoken by its name: an x, an F grade, a u.
const isSpokenWithAn = (noun: string): boolean =>
  /^[a-z](?![a-z])/i.test(noun)
    ? /^[aefhilmnorsx]/i.test(noun)
    : /^(?:[aeio]|u(?![a-z][aeiou])|hour|honou?r|heir)/i.test(noun);
