import type { Gate, GateState } from '../../../content-schema/gates/gate.ts';
import type { GatedPullRequest, GatesFile } from '../../../content-schema/gates/gates-file.ts';
import type { AnyRecord } from '../any-record.ts';
import { type GateWord, gateWords } from '../gates/gate-words.ts';
import { defineTable, type Target } from '../table/table.ts';
import { counting, plural } from '../text/counting.ts';
import { listed } from '../text/listed.ts';
import type { Figure } from './figure.ts';

/** A record with gates in one state, and how many. */
export interface GatedLine {
  readonly name: string;
  readonly count: number;
  readonly to: Target;
}

/** The gates in one state. */
export interface GateGroup extends GateWord {
  readonly state: GateState;
  readonly count: number;
  readonly lines: readonly GatedLine[];
}

/** The gates of all open pull requests, by state. */
export interface OpenGates extends Figure {
  readonly groups: readonly GateGroup[];
}

/**
 * Counts the gates of open pull requests, what needs somebody first; each leads to the records whose issues are closed. A pull request may
 * close several, and its gates count once all the same.
 */
export function openGates(
  files: readonly GatesFile[],
  records: readonly AnyRecord[],
  pluralOf: (type: string) => string,
): OpenGates {
  const byId = new Map(records.map((record) => [record.id, record]));
  const isOpen = ({ state }: GatedPullRequest) => state === 'open' || state === 'draft';
  const pulls = files.flatMap((file) => {
    const record = byId.get(file.number);
    return record ? file.pullRequests.filter(isOpen).map((pull) => ({ record, pull, asOf: file.asOf })) : [];
  });
  const rows = pulls.flatMap(({ pull, ...others }) => pull.gates.map((gate) => ({ ...others, pull, gate })));
  const groups = (Object.keys(gateWords) as GateState[]).flatMap((state): GateGroup[] => {
    const own = rows.filter(({ gate }) => gate.state === state);
    if (own.length === 0) return [];
    const lines = [...Map.groupBy(own, ({ record }) => record)].map(([{ id, type, displayTitle }, all]) => ({
      ...{ name: displayTitle, count: all.length },
      to: { path: `/${pluralOf(type)}/${id}/#pull-requests` } as const,
    }));
    return [{ state, ...gateWords[state], count: different(own), lines }];
  });
  return {
    groups,
    sentence: sentence(groups, new Set(pulls.map(({ pull }) => pull.url)).size, different(rows)),
    table: defineTable({
      name: 'gates',
      title: 'Gates of open pull requests',
      empty: 'No open pull request has a gate.',
      rows,
      columns: [
        {
          key: 'record',
          label: 'Record',
          unit: 'text',
          of: ({ record }) => ({ value: record.displayTitle, to: { plural: pluralOf(record.type), id: record.id } }),
        },
        { key: 'pull', label: 'Pull request', unit: 'text', of: ({ pull }) => `#${pull.number}` },
        { key: 'gate', label: 'Gate', unit: 'text', of: ({ gate }) => gate.name },
        { key: 'state', label: 'State', unit: 'text', of: ({ gate }) => gateWords[gate.state].word },
        { key: 'day', label: 'As of', unit: 'day', of: ({ asOf }) => asOf.slice(0, 10) },
      ],
    }),
  };
}

const different = (rows: readonly { readonly pull: GatedPullRequest; readonly gate: Gate }[]): number =>
  new Set(rows.map(({ pull, gate }) => `${pull.url} ${gate.name}`)).size;

function sentence(groups: readonly GateGroup[], pulls: number, gates: number): string {
  if (pulls === 0) return 'No pull request that closes a record is open.';
  const of = counting(pulls, 'open pull request');
  if (gates === 0) return `No check has begun on ${of}.`;
  const verb = (state: GateState, count: number) =>
    state === 'pass' || state === 'fail' ? '' : `${plural(count, 'is', 'are')} `;
  const parts = groups.map(({ state, count, word }) => `${count} ${verb(state, count)}${word}`);
  return `Of ${counting(gates, 'gate')} of ${of}, ${listed(parts)}.`;
}
