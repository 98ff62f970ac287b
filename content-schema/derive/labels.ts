import type { RecordType } from '../define-record.ts';
import { commonStatuses } from '../statuses.ts';
import { conventionalLabels } from './conventional-labels.ts';
import type { Label } from './label.ts';

/**
 * The labels every repository should have (R000-027): what the record types use, and the conventions of R000-016…019. Names
 * are unique in GitHub's eyes, which do not tell capitals from small letters.
 */
export function labels(types: readonly RecordType[]): Label[] {
  const all = [...types.map(recordLabel), ...statusLabels(types), ...fieldLabels(types), ...conventionalLabels];
  const byName = new Map<string, Label>();
  for (const label of all) {
    const key = label.name.toLowerCase();
    if (!byName.has(key)) byName.set(key, { ...label, description: shortened(label.description) });
  }
  return [...byName.values()];
}

const recordLabel = ({ name, about }: RecordType): Label => ({
  name: `record:${name}`,
  color: '5319e7',
  description: about,
});

const statusColors = { open: 'fbca04', closed: '0e8a16' } as const;

function statusLabels(types: readonly RecordType[]): Label[] {
  const uses = types.flatMap(({ plural, statuses }) =>
    Object.entries(statuses).map(([status, kind]) => ({ plural, status, kind })),
  );
  const own = [...Map.groupBy(uses, ({ status }) => status)].map(([status, users]): Label => {
    const names = users.map(({ plural }) => plural).join(', ');
    const [{ kind } = { kind: 'open' as const }] = users;
    return { name: `status:${status}`, color: statusColors[kind], description: `Status of ${names}` };
  });
  const common = Object.entries(commonStatuses).map(
    ([status, kind]): Label => ({
      name: `status:${status}`,
      color: kind === 'open' ? 'd4c5f9' : 'cfd3d7',
      description: 'Status of any record',
    }),
  );
  return [...own, ...common];
}

/** Labels that beat an answer: `priority:high` (decision D2). */
const fieldLabels = (types: readonly RecordType[]): Label[] =>
  types
    .flatMap(({ fields }) => Object.values(fields))
    .flatMap(({ fromLabel, options = [], label }) =>
      fromLabel === undefined
        ? []
        : options.map((option): Label => {
            const name = `${fromLabel}:${option}`;
            const known = conventionalLabels.find((l) => l.name === name);
            return known ?? { name, color: 'ededed', description: `${label}: ${option}` };
          }),
    );

const shortened = (text: string): string => ([...text].length <= 100 ? text : `${[...text].slice(0, 99).join('')}…`);
