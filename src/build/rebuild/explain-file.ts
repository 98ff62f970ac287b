import type { Asked } from './observe.ts';
import type { Rebuilt } from './rebuild-site.ts';

type Askings = ReadonlyMap<string, Asked>;

/**
 * Says what a file of the site is made of, and what made it stale, in lines.
 * @param path the file, or the address of its page below the base path: `tasks/12/`
 * @returns nothing where the site has no such file
 */
export function explainFile(path: string, { before, after, written, whole }: Rebuilt): string[] | undefined {
  const name = path.replace(/^\/+/, '');
  const file = [name, `${name}/index.html`, `${name}index.html`].find((one) => after.files.has(one));
  const known = file === undefined ? undefined : after.files.get(file);
  if (file === undefined || known === undefined) return undefined;
  if (known.isClient) return [`${file} comes with the code and is the same whatever the records are.`];
  const last = before?.files.get(file);
  const asked = before?.asked ?? new Map();
  const stale = [...(last?.needs ?? [])].filter((key) => isOther(key, asked, after.asked));
  const what = whole
    ? 'was made anew with all other files'
    : last === undefined
      ? 'is new'
      : last.given !== known.given
        ? `was made anew: the page is given ${known.given || 'nothing'} instead of ${last.given || 'nothing'}`
        : stale.length > 0
          ? `was made anew, and ${written.includes(file) ? 'its bytes are others' : 'its bytes are the same'}`
          : 'was kept: everything it asked has the answer that it had';
  return [
    `${file} ${what}.`,
    ...stale.flatMap((key) => chain(key, asked, after.asked, 1)),
    ...[...known.needs].filter((key) => !stale.includes(key)).map((key) => `  ${key}`),
  ];
}

/** An asking whose answer is another, and below it those that made it so. */
function chain(key: string, before: Askings, after: Askings, depth: number): string[] {
  const below = [...(after.get(key)?.needs ?? [])].filter((need) => isOther(need, before, after));
  return [
    `${'  '.repeat(depth)}${key} has another answer`,
    ...below.flatMap((need) => chain(need, before, after, depth + 1)),
  ];
}

/** Whether an asking has another answer than it had; a step on the way to answers has none, and is as new as what it needs. */
function isOther(key: string, before: Askings, after: Askings): boolean {
  const [was, is] = [before.get(key), after.get(key)];
  if (was === undefined || is === undefined) return was !== is;
  if (is.digest !== undefined || was.digest !== undefined) return was.digest !== is.digest;
  return [...is.needs].some((need) => isOther(need, before, after));
}
