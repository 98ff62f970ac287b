/** A version as npm writes it. */
export interface Version {
  readonly numbers: readonly [number, number, number];
  /** What stands behind the hyphen, such as `beta.1`. */
  readonly pre: string;
}

const shape = /^v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([\d\w.-]+))?(?:\+[\d\w.-]+)?$/;

/** The version that a text is, if it is one. */
export function versionOf(text: string): Version | undefined {
  const [, major, minor, patch, pre = ''] = shape.exec(text.trim()) ?? [];
  return major === undefined ? undefined : { numbers: [Number(major), Number(minor), Number(patch)], pre };
}

/** How far it is from one version to another one. Before 1.0.0 the second number breaks, and before 0.1.0 each one. */
export function distance(from: Version, to: Version): 'same' | 'patch' | 'minor' | 'major' | 'back' {
  const first = [0, 1, 2].find((index) => from.numbers[index] !== to.numbers[index]);
  if (first === undefined) return from.pre === to.pre ? 'same' : from.pre === '' ? 'back' : 'patch';
  if ((to.numbers[first] ?? 0) < (from.numbers[first] ?? 0)) return 'back';
  const breaking = from.numbers.findIndex((number) => number > 0);
  if (first <= (breaking < 0 ? 2 : breaking)) return first === 0 || from.numbers[0] === 0 ? 'major' : named(first);
  return named(first);
}

const named = (index: number) => (['major', 'minor', 'patch'] as const)[index] ?? 'major';
