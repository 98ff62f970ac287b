import type { Label } from './label.ts';

/** Parts of the system that work can belong to (R000-019). */
export const areas = ['frontend', 'backend', 'data', 'ai', 'infra'] as const;

const group = (prefix: string, color: string, meanings: Readonly<Record<string, string>>): Label[] =>
  Object.entries(meanings).map(([value, description]) => ({ name: `${prefix}:${value}`, color, description }));

/** Labels that the conventions ask for in every repository, whatever its record types (R000-016…019, decision D8). */
export const conventionalLabels: readonly Label[] = [
  ...group('status', 'fbca04', { backlog: 'Waits for its turn', 'in-progress': 'Somebody is at it' }),
  ...group('priority', 'd93f0b', { high: 'Before everything else' }),
  ...group('priority', 'fbca04', { medium: 'In its turn' }),
  ...group('priority', '0e8a16', { low: 'When there is time' }),
  ...group('type', 'c5def5', {
    bug: 'Something does not work as it should',
    feature: 'Something new',
    task: 'A piece of work',
    chore: 'Upkeep that nobody sees',
    doc: 'Something to read',
  }),
  ...group(
    'area',
    'bfd4f2',
    Object.fromEntries(areas.map((area) => [area, `Belongs to the part "${area}" of the system`])),
  ),
  { name: 'approved', color: '1d76db', description: 'A maintainer lets this record be published' },
  {
    name: 'ai:approved',
    color: '1d76db',
    description: 'A maintainer lets the generated text of this record be published',
  },
  {
    name: 'ai:rejected',
    color: 'b60205',
    description: 'The generated text of this record goes, and does not come back',
  },
  { name: 'invalid', color: 'b60205', description: 'The record is not shown until what is wrong in it is fixed' },
];
