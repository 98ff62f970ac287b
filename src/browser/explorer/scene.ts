import type { MapLayout } from '../../pipeline/graph/map-layout.ts';

/** A graph that is looked at: its layout, and which of its types are shown. */
export interface Scene {
  readonly layout: MapLayout;
  readonly names: TypeNames;
  readonly hidden: Set<number>;
}

/** What the page calls the records of each type, by the index of the type. */
export type TypeNames = readonly { readonly name: string; readonly plural: string; readonly address: string }[];

/** Whether a node is shown. */
export const isShown = ({ layout, hidden }: Scene, node: number): boolean => !hidden.has(layout.type[node] ?? -1);

/** The nodes at the other ends of a node's edges, as far as they are shown. */
export function neighborsOf(scene: Scene, node: number): number[] {
  const found: number[] = [];
  for (const ends of Object.values(scene.layout.edges))
    for (let at = 0; at < ends.length; at += 2) {
      const [from = -1, to = -1] = [ends[at], ends[at + 1]];
      const other = from === node ? to : to === node ? from : -1;
      if (other >= 0 && isShown(scene, other)) found.push(other);
    }
  return found;
}

/** What a node is called, in parts, because a title may be written from right to left: "Session #4", title, code. */
export function nodeWords({ layout, names }: Scene, node: number): { number: string; title: string; code: string } {
  const { name } = names[layout.type[node] ?? 0] ?? { name: 'Record' };
  const code = layout.code[node];
  return { number: `${name} #${layout.id[node]}`, title: layout.title[node] ?? '', code: code ? ` (${code})` : '' };
}

/** Where a node's record is read. */
export const nodeAddress = ({ layout, names }: Scene, node: number): string =>
  `${names[layout.type[node] ?? 0]?.address ?? ''}${layout.id[node]}/`;
