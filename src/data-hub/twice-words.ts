/** That a key stands twice. It is named where it is one of the record itself: keys further in may be a person's own words. */
export const twiceWords = (key: string | undefined): string =>
  key !== undefined && /^(?:[\w-]{1,40}|<<)$/.test(key)
    ? `the key "${key}" appears twice in it`
    : 'a key appears twice in one object';
