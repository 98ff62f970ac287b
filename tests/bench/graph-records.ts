import { recordTypes } from '../../content-schema/index.ts';
import type { Candidate } from '../../src/pipeline/candidate.ts';
import { graphList } from '../../src/pipeline/graph/graph-list.ts';
import { type MapLayout, mapLayout } from '../../src/pipeline/graph/map-layout.ts';
import { processRecords } from '../../src/pipeline/process-records.ts';

const steps = 9;

/** The explorer's file for a programme of so many records: nine sessions, a listener in twenty, the rest runs, fewer on each step. */
export function layoutOfSize(size: number): MapLayout {
  const users = Math.floor(size / 20);
  const candidates = Array.from({ length: size }, (_, index) => candidate(index, users));
  const { graph } = processRecords(recordTypes, candidates, { patternTags: [], publishPrivateNotes: false });
  return mapLayout(graphList(recordTypes, graph), new Map(Array.from({ length: steps }, (_, at) => [at + 1, 'BENCH'])));
}

function candidate(index: number, users: number): Candidate {
  const id = index + 1;
  if (index < steps) {
    const data = { id, title: `session: Part ${id} of the path`, code: code(index), step: id, status: 'active' };
    return { type: 'session', id, origin: `data/sessions/${id}.json`, data };
  }
  if (index < steps + users) {
    const data = { id, title: `user: listener-${id}`, handle: `listener-${id}`, email: `listener-${id}@example.com` };
    return { type: 'user', id, origin: `data/users/${id}.json`, data };
  }
  const listener = `listener-${steps + 1 + ((index * 31) % users)}`;
  const step = Math.floor(steps * ((index * 0.618034) % 1) ** 1.6);
  const data = { id, title: `run: ${listener} for ${code(step)}`, session_code: code(step), listener };
  return { type: 'run', id, origin: `data/runs/${id}.json`, data };
}

const code = (step: number) => `S0${step + 1}-BENCH-PART${step + 1}`;
