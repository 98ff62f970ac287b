import type { Action } from '../../upgrade/plan-upgrade.ts';
import { asideOf } from './checkout.ts';

const most = 20;

/** What becomes of files, in the order in which a person wants to know; what they have to look at comes last. */
const words: readonly (readonly [Action, before: string, after: string])[] = [
  ['add', 'Would be added', 'Added'],
  ['replace', 'Would be replaced', 'Replaced'],
  ['remove', 'Would be removed', 'Removed'],
  ['join', 'Would be joined with what you added', 'Joined with what you added'],
  [
    'bring-back',
    'You removed these, and the release changed them: they would be put back',
    'You removed these, and the release changed them: put back',
  ],
  [
    'keep-orphan',
    'Changed by you and no longer part of the product: would stay',
    'Changed by you and no longer part of the product: left as they are',
  ],
  [
    'keep-removed',
    'Removed by you and not changed by the release: would stay away',
    'Removed by you and not changed by the release: left out',
  ],
  [
    'keep-changed',
    'Changed by you and not by the release: would stay',
    'Changed by you and not by the release: left as they are',
  ],
  [
    'keep-yours',
    'Yours by now, and changed by the release too: would stay',
    'Yours by now, and changed by the release too: left as they are',
  ],
  [
    'set-aside',
    'Changed by you and by the release: yours would be set aside',
    'Changed by you and by the release: yours are set aside',
  ],
];

/** What an upgrade does, or would do, as lines. */
export function upgradeLines(actions: ReadonlyMap<string, Action>, { isDry }: { isDry: boolean }): string[] {
  return words.flatMap(([action, before, after]) => {
    const paths = [...actions].flatMap(([path, found]) => (found === action ? [path] : []));
    if (paths.length === 0) return [];
    const named = action === 'set-aside' ? paths.map((path) => `${path} → ${asideOf(path)}`) : paths;
    const more = named.length > most ? [`  and ${named.length - most} more`] : [];
    return [
      `${isDry ? before : after} (${paths.length}):`,
      ...named.slice(0, most).map((line) => `  ${line}`),
      ...more,
    ];
  });
}

/** How to look at what is left to a person, as lines. */
export function lookLines(
  actions: ReadonlyMap<string, Action>,
  { aside, folder, from, to }: { aside: readonly string[]; folder: string; from: string | undefined; to: string },
): string[] {
  const [first] = aside;
  const yours = [...actions].flatMap(([path, action]) => (action === 'keep-yours' ? [path] : []));
  const git = `git --git-dir=${folder}`;
  const show = from ? `  ${git} diff v${from} v${to} -- ${yours.join(' ')}` : `  ${git} show v${to}:${yours[0] ?? ''}`;
  return [
    ...(first
      ? [
          `Set aside: ${aside.join(', ')}. Put what you still want of that where it belongs, then delete it. To see the difference:`,
          `  git diff --no-index ${first.replace(/\.yours$/, '')} ${first}`,
        ]
      : []),
    ...(yours.length > 0 ? ['To see what the release changed in files that are yours:', show] : []),
  ];
}
