import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ownership, ruleOf } from './ownership.ts';
import { type Action, obstacle, planUpgrade, type Situation } from './plan-upgrade.ts';

const ownership: Ownership = [
  { rule: 'generated', files: ['forms/**'], what: '' },
  { rule: 'yours', files: ['data/**'], what: '' },
  { rule: 'kept', files: ['readme'], what: '' },
  { rule: 'joined', files: ['package'], what: '' },
];
const paths = ['forms/a', 'data/a', 'data/b', 'readme', 'package', 'code/a', 'code/b', 'code/c'];

/** Files of some of the paths, with bytes that are called by a letter. */
const trees = (letters: string) =>
  fc.dictionary(fc.constantFrom(...paths), fc.constantFrom(...letters), { maxKeys: 8 });
const situations = fc
  .record({
    base: trees('pqr'),
    between: trees('pqrs'),
    release: trees('pqrst'),
    here: fc.dictionary(fc.constantFrom(...paths), fc.constantFrom(...'pqrstxyz', obstacle), { maxKeys: 8 }),
    isBaseKnown: fc.boolean(),
    hasSample: fc.boolean(),
  })
  .map(({ base, between, release, here, isBaseKnown, hasSample }): Situation => {
    const sources = isBaseKnown ? [between, release] : [base, between, release];
    const known = paths.map((path) => [path, new Set(sources.flatMap((tree) => tree[path] ?? []))] as const);
    return {
      base: isBaseKnown ? new Map(Object.entries(base)) : undefined,
      known: new Map(known.filter(([, names]) => names.size > 0)),
      release: new Map(Object.entries(release)),
      here: new Map(Object.entries(here)),
      ownership,
      hasSample,
    };
  });

/** Whether the product ever had these bytes there. */
const isProducts = ({ base, known }: Situation, path: string, name: string | undefined) =>
  name !== undefined && (base?.get(path) === name || known.get(path)?.has(name) === true);

/** The checkout after an upgrade, a file that is joined being called so. */
function outcome(situation: Situation, actions: ReadonlyMap<string, Action>): Map<string, string> {
  const tree = new Map(situation.here);
  for (const [path, action] of actions)
    if (action === 'remove') tree.delete(path);
    else if (action === 'join') tree.set(path, 'joined');
    else if (['add', 'replace', 'bring-back', 'set-aside'].includes(action))
      tree.set(path, situation.release.get(path) ?? 'nothing');
  return tree;
}

describe('whatever the product, the release and the checkout are', () => {
  const holds = (claim: (situation: Situation, actions: ReadonlyMap<string, Action>) => void) =>
    fc.assert(
      fc.property(situations, (situation) => claim(situation, planUpgrade(situation))),
      { numRuns: 2000 },
    );

  test('what the product never had is neither removed nor replaced without a copy', () =>
    holds((situation, actions) => {
      for (const [path, action] of actions)
        if (action === 'remove' || action === 'replace')
          expect(isProducts(situation, path, situation.here.get(path))).toBe(true);
        else if (action === 'add' || action === 'bring-back') expect(situation.here.has(path)).toBe(false);
    }));

  test('what is yours or generated is left alone, except for the untouched sample', () =>
    holds(({ hasSample }, actions) => {
      for (const path of actions.keys()) {
        expect(ruleOf(path, ownership)).not.toBe('generated');
        if (!hasSample) expect(ruleOf(path, ownership)).not.toBe('yours');
      }
    }));

  test('every file of the product is that of the release, unless the plan says why not', () =>
    holds((situation, actions) => {
      const tree = outcome(situation, actions);
      const said: (Action | undefined)[] = ['join', 'in-the-way', 'keep-changed', 'keep-orphan'];
      for (const path of paths.filter((name) => name.startsWith('code/'))) {
        const isRemovedByHand = !situation.here.has(path) && situation.base?.get(path) === situation.release.get(path);
        const isNobodys = !situation.release.has(path) && !situation.known.has(path) && !situation.base?.has(path);
        if (!said.includes(actions.get(path)) && !isRemovedByHand && !isNobodys)
          expect(tree.get(path) ?? 'nothing').toBe(
            situation.release.get(path) ?? (actions.has(path) ? 'nothing' : (situation.here.get(path) ?? 'nothing')),
          );
      }
    }));

  test('a folder or a link is never written over', () =>
    holds(({ here }, actions) => {
      for (const [path, action] of actions)
        if (here.get(path) === obstacle) expect(action).toMatch(/^(?:in-the-way|keep-\w+)$/);
    }));

  test('an upgrade that is cut short anywhere ends where a whole one does', () =>
    fc.assert(
      fc.property(situations, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (situation, done) => {
        const actions = planUpgrade(situation);
        // What is joined is written in one step with the version, or was not.
        const first = new Map([...actions].filter(([, action], index) => done[index] && action !== 'join'));
        const half = { ...situation, here: outcome(situation, first) };
        expect(outcome(half, planUpgrade(half))).toEqual(outcome(situation, actions));
      }),
      { numRuns: 2000 },
    ));

  test('whatever is left as a person has it is named, and nobody is told of having removed what may never have been there', () =>
    holds(({ base, release, here }, actions) => {
      for (const path of paths.filter((name) => name.startsWith('code/'))) {
        const isLeftOut = !here.has(path) && release.has(path);
        if (isLeftOut && base?.get(path) === release.get(path)) expect(actions.get(path)).toBe('keep-removed');
        if (isLeftOut && !base) expect(actions.get(path)).toBe('add');
      }
    }));

  test('a second upgrade does nothing', () =>
    holds((situation, actions) => {
      const again = planUpgrade({
        ...situation,
        base: situation.release,
        known: new Map(),
        here: outcome(situation, actions),
      });
      for (const [path, action] of again) if (actions.get(path) !== 'in-the-way') expect(action).toMatch(/^keep-/);
    }));
});
