import type { Label } from '../../world/model.ts';
import type { Ordered } from '../connection.ts';
import { comparePlaces, type Place } from '../cursor.ts';

/** Argument `orderBy` of `labels`. */
export interface LabelOrder {
  readonly field: 'NAME' | 'CREATED_AT' | 'ISSUE_COUNT';
  readonly direction: 'ASC' | 'DESC';
}

/** Labels in the order asked; by age unless told. */
export function orderedLabels(labels: readonly Label[], order: LabelOrder | null | undefined): Ordered<Label> {
  const { field, direction } = order ?? { field: 'CREATED_AT', direction: 'ASC' };
  const place = (label: Label): Place => [
    field === 'NAME' ? label.name.toLowerCase() : field === 'ISSUE_COUNT' ? issuesWith(label) : label.createdAt,
    label.databaseId,
  ];
  const descending = direction === 'DESC';
  const items = labels.toSorted((a, b) =>
    descending ? comparePlaces(place(b), place(a)) : comparePlaces(place(a), place(b)),
  );
  return { items, place, order: `label ${field}`, descending };
}

const issuesWith = (label: Label) =>
  [...label.repository.issues.values()].filter(({ labels }) => labels.includes(label)).length;
