import { isMadeOfPages } from './made-of-pages.ts';
import type { Asked } from './observe.ts';
import type { Rebuilt } from './rebuild-site.ts';

type Askings = ReadonlyMap<string, Asked>;

/**
 * Says what a file of the site is made of, and what made it stale, in lines.
 * @param path the file, or the address of its page below the base path: `tasks/12/`
 * @returns nothing where the site has no such file
 */
export function explainFile(path: string, rebuilt: Rebuilt): string[] | undefined {
  const { before, after } = rebuilt;
  const name = path.replace(/^\/+/, '');
  const file = [name, `${name}/index.html`, `${name}index.html`].find((one) => after.files.has(one));
  const known = file === undefined ? undefined : after.files.get(file);
  if (file === undefined || known === undefined) return undefined;
  const was = before?.asked ?? new Map<string, Asked>();
  const stale = [...(before?.files.get(file)?.needs ?? [])].filter((key) => isOther(key, was, after.asked));
  return [
    `${file} ${whatBecameOf(file, stale, rebuilt)}.`,
    ...stale.flatMap((key) => chain(key, was, after.asked, 1)),
    ...[...known.needs].filter((key) => !stale.includes(key)).map((key) => `  ${key}`),
  ];
}

function whatBecameOf(
  file: string,
  stale: readonly string[],
  { before, after, written, healed, whole }: Rebuilt,
): string {
  const [last, known] = [before?.files.get(file), after.files.get(file)];
  if (whole) return 'was made anew with all other files';
  if (healed.has(file)) return 'was written again, because it had gone or somebody had changed it';
  if (known?.isClient) return 'comes with the code and is the same whatever the records are';
  if (last === undefined) return 'is new';
  const bytes = written.includes(file) ? 'its bytes are others' : 'its bytes are the same';
  if (isMadeOfPages(file)) return `is made of the pages, and ${bytes}`;
  if (last.given !== known?.given)
    return `was made anew, because the page is given ${known?.given || 'nothing'} instead of ${last.given || 'nothing'}, and ${bytes}`;
  return stale.length > 0 ? `was made anew, and ${bytes}` : 'was kept: everything it asked has the answer that it had';
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
