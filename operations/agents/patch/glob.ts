/**
 * Patterns of paths, with one meaning everywhere (B001-24): `*` is any part of one name and never crosses a `/`; `**` as a whole step is
 * any number of folders, and at the end everything below; everything else is itself. Names that begin with a dot are names like any other.
 */

/** What is wrong with a pattern, as the end of a sentence; nothing where it is one. */
export function globFault(glob: string): string | undefined {
  const steps = glob.split('/');
  if (glob.startsWith('/')) return 'should begin at the root of the repository, without a "/" before it';
  if (steps.includes('')) return 'should not have an empty step; "folder/**" is all that stands below a folder';
  if (steps.some((step) => /^\.{1,2}$/.test(step))) return 'should not have a step "." or ".."';
  if (steps.some((step) => step !== '**' && step.includes('**')))
    return 'should have "**" as a whole step, as in "folder/**/*.ts"';
  if (/[?[\]{}()!\\]|\p{Cc}/u.test(glob)) return 'should hold no other sign than "*" and "**"';
  return undefined;
}

/** Whether a path fits a pattern, letter by letter. */
export const fits = (path: string, glob: string): boolean => fitting(path.split('/'), glob.split('/'));

/** Whether a path fits a pattern on a machine to which upper and lower case, and letters of another form, are one: what a denial asks. */
export const fitsLoosely = (path: string, glob: string): boolean => fits(folded(path), folded(glob));

/** A path as a machine may take it that tells neither case nor form apart, and passes over what nobody sees. */
export const folded = (path: string): string =>
  path
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC');

/** Two indices and a place to come back to, so that no pattern takes long. */
function fitting(path: readonly string[], glob: readonly string[]): boolean {
  let [at, step] = [0, 0];
  let back: readonly [at: number, step: number] | undefined;
  while (at < path.length) {
    const wanted = glob[step];
    if (wanted === '**') {
      if (step === glob.length - 1) return true;
      back = [at, step];
      step++;
    } else if (wanted !== undefined && nameFits(path[at] ?? '', wanted)) {
      at++;
      step++;
    } else if (back) {
      back = [back[0] + 1, back[1]];
      [at, step] = [back[0], back[1] + 1];
    } else return false;
  }
  return step === glob.length;
}

/** Whether one name fits one step: its pieces between the stars stand in it in their order. */
function nameFits(name: string, step: string): boolean {
  const [first = '', ...rest] = step.split('*');
  const last = rest.pop();
  if (last === undefined) return name === step;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
}
