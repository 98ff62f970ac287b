interface Version {
  readonly numbers: readonly number[];
  /** What stands after a hyphen, such as `rc.1`; empty for a version that is done. */
  readonly stage: string;
}

/** The newest of these versions that is no preview, such as `0.2.0` of `0.1.0`, `0.2.0` and `0.3.0-rc.1`. */
export const newest = (versions: readonly string[]): string | undefined =>
  versions
    .filter((text) => read(text)?.stage === '')
    .toSorted(compareVersions)
    .at(-1);

/** Orders semantic versions, the older one first; what is none comes before all. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [read(a), read(b)];
  if (!one || !other) return Number(Boolean(one)) - Number(Boolean(other));
  const index = one.numbers.findIndex((number, place) => number !== other.numbers[place]);
  if (index >= 0) return (one.numbers[index] ?? 0) - (other.numbers[index] ?? 0);
  if (one.stage === '' || other.stage === '') return Number(one.stage === '') - Number(other.stage === '');
  return one.stage.localeCompare(other.stage, 'en', { numeric: true });
}

/** Whether a text is a version, such as `1.2.3` or `1.2.3-rc.1`. */
export const isVersion = (text: string): boolean => read(text) !== undefined;

/** The sections of a changelog that tell what came after one version, up to another: `0.2.0 (2026-12-01)`, the newest first. */
export const sectionsBetween = (changelog: string, after: string, upTo: string): string[] =>
  [...changelog.matchAll(/^## \[?([^\]\s]+)\]?(?: - (\S+))?/gm)].flatMap(([, version = '', date]) =>
    isVersion(version) && compareVersions(version, after) > 0 && compareVersions(version, upTo) <= 0
      ? [date ? `${version} (${date})` : version]
      : [],
  );

function read(text: string): Version | undefined {
  const [, major, minor, patch, stage = ''] = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([\w.-]+))?$/.exec(text) ?? [];
  return patch === undefined ? undefined : { numbers: [major, minor, patch].map(Number), stage };
}
