import { type Ownership, ruleOf } from './ownership.ts';

/** Files by their path, each with the name that git gives its bytes. */
export type Tree = ReadonlyMap<string, string>;

/** What stands where no file can be written or compared: a folder, a link, or either on the way there. */
export const obstacle = 'obstacle';

/** What is known before an upgrade. */
export interface Situation {
  /** The version that the checkout is at; nothing where the product has no such release. */
  readonly base: Tree | undefined;
  /** The bytes that the product ever had at a path, up to the release. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly release: Tree;
  /** The checkout, at the paths of the others. */
  readonly here: Tree;
  readonly ownership: Ownership;
  /** Whether the checkout still shows the sample programme. */
  readonly hasSample: boolean;
}

/** What an upgrade does to a file, or why it leaves it as it is. */
export type Action =
  | 'add'
  | 'replace'
  | 'remove'
  /** Puts back what was removed by hand, because the release has changed it. */
  | 'bring-back'
  /** Puts the release's file there, and what was changed by hand beside it. */
  | 'set-aside'
  | 'join'
  /** Leaves out a file that was removed by hand, because the release has it as it was. */
  | 'keep-removed'
  /** Leaves a file that was changed by hand, because the release has it as it was. */
  | 'keep-changed'
  /** Leaves a file that became yours, although the release has changed it too. */
  | 'keep-yours'
  /** Leaves a file that was changed by hand and that the product no longer has. */
  | 'keep-orphan'
  /** Something of yours stands where the release has a new file: nothing may be written. */
  | 'in-the-way';

/** What an upgrade does, file by file in the order of their paths. A file that is as it should be is not named. */
export function planUpgrade(situation: Situation): Map<string, Action> {
  const { base, known, release } = situation;
  const paths = [...new Set([...release.keys(), ...(base?.keys() ?? []), ...known.keys()])].sort();
  return new Map(
    paths.flatMap((path) => {
      const action = actionOn(path, situation);
      return action ? [[path, action] as const] : [];
    }),
  );
}

function actionOn(path: string, { base, known, release, here, ownership, hasSample }: Situation): Action | undefined {
  const rule = ruleOf(path, ownership);
  const [now, before, next] = [here.get(path), base?.get(path), release.get(path)];
  if (rule === 'generated' || now === next || (rule === 'yours' && !hasSample)) return undefined;
  const wasProduct = base ? before !== undefined : known.has(path);
  // Without the version that the checkout is at, nothing tells whether the release has changed a file.
  const isSameInRelease = base !== undefined && wasProduct && before === next;
  const isUnchanged = now !== undefined && now !== obstacle && (now === before || known.get(path)?.has(now) === true);
  if (isUnchanged) return next === undefined ? 'remove' : 'replace';
  const isYours = rule === 'yours' || rule === 'kept';
  if (now === undefined) {
    if (!wasProduct) return 'add';
    if (isYours) return undefined;
    if (isSameInRelease) return 'keep-removed';
    // Where nobody knows what the checkout began with, nobody knows that the file was ever in it.
    return base ? 'bring-back' : 'add';
  }
  if (isYours)
    return rule === 'kept' && wasProduct && next !== undefined && !isSameInRelease ? 'keep-yours' : undefined;
  if (next === undefined) return wasProduct && now !== obstacle ? 'keep-orphan' : undefined;
  if (isSameInRelease) return 'keep-changed';
  if (now === obstacle || !wasProduct) return 'in-the-way';
  return rule === 'joined' ? 'join' : 'set-aside';
}
