import { fits, fitsLoosely } from '../glob.ts';
import { asTaken } from './names.ts';
import { neverBy } from './never.ts';
import { eachFile, type GuardRule } from './rule.ts';

/** What the seed lets agents change; its capitals count. */
const notAllowed: GuardRule = eachFile('not-allowed', ({ path }, { mayWrite }) =>
  mayWrite.some((glob) => fits(path, glob))
    ? undefined
    : 'The seed does not say that agents may change it (write_paths).',
);

/** What it does not let them change, and what no seed can: neither capitals nor other forms of a letter get round it. */
const denied: GuardRule = eachFile('denied', ({ path }, { mayNotWrite }) => {
  const glob = mayNotWrite.find((one) => [path, asTaken(path)].some((name) => isWithin(name, one)));
  if (glob !== undefined) return `The seed says that agents may not change it (disallowed_writes: ${glob}).`;
  const what = neverBy(path);
  return what === undefined ? undefined : `No agent may change it, whatever the seed says: it is ${what}.`;
});

/** A folder that is denied is denied as a file as well, or it could be put in its place. */
const isWithin = (path: string, glob: string): boolean =>
  fitsLoosely(path, glob) || (glob.endsWith('/**') && fitsLoosely(path, glob.slice(0, -3)));

/** Where agents may write. */
export const fenceRules: readonly GuardRule[] = [notAllowed, denied];
