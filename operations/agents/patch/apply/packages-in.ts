import { sections } from '../rules/manifest.ts';

/** The packages that manifests name, and their own names; one that cannot be read names none. */
export const packagesIn = (manifests: readonly string[]): string[] => [...new Set(manifests.flatMap(namesIn))];

function namesIn(text: string): string[] {
  try {
    const read = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const named = sections.flatMap((section) => Object.keys(Object(read[section]) as object));
    return typeof read['name'] === 'string' ? [read['name'], ...named] : named;
  } catch {
    return [];
  }
}
