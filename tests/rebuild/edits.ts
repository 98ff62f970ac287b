import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Something that happens to a data-hub. `at` and `to` pick records among those there are. */
export interface Edit {
  readonly kind: keyof typeof kinds;
  readonly at: number;
  readonly to: number;
  readonly word: string;
}

type Stored = Record<string, unknown>;

interface Hub {
  readonly folder: string;
  /** The file of the picked record of a type. */
  pick(plural: string, at: number): string;
}

const read = (file: string): Stored => JSON.parse(readFileSync(file, 'utf8')) as Stored;

function change(file: string, make: (record: Stored) => Stored): void {
  const record = read(file);
  writeFileSync(file, `${JSON.stringify({ ...record, ...make(record) }, null, 2)}\n`);
}

const types = ['tasks', 'jobs', 'sessions', 'runs', 'users', 'events'] as const;
const typeAt = (at: number) => types[at % types.length] as string;

const kinds = {
  'a title is edited': ({ pick }: Hub, { at, to, word }: Edit) =>
    change(pick(typeAt(at), to), ({ title }) => ({ title: `${title} ${word}` })),
  'a record is closed': ({ pick }: Hub, { at, to }: Edit) =>
    change(pick(typeAt(at), to), ({ labels }) => ({
      status: 'completed',
      labels: [...(labels as string[]).filter((label) => !label.startsWith('status:')), 'status:completed'],
      closedAt: '2026-11-20T10:00:00Z',
    })),
  'a record changes its time': ({ pick }: Hub, { at, to }: Edit) =>
    change(pick(typeAt(at), to), () => ({ updatedAt: `2026-11-${10 + (at % 15)}T10:00:00Z` })),
  'a record goes': ({ pick }: Hub, { at, to }: Edit) => rmSync(pick(typeAt(at), to)),
  'a record comes': ({ folder, pick }: Hub, { at, to, word }: Edit) => {
    const plural = typeAt(at);
    const id = 5000 + to;
    const record = {
      ...read(pick(plural, to)),
      id,
      title: `new ${word}`,
      url: `https://github.com/octo/hub/issues/${id}`,
    };
    writeFileSync(join(folder, 'data', plural, `${id}.json`), JSON.stringify(record, null, 2));
  },
  'a run is of another session': ({ pick }: Hub, { at, to }: Edit) => {
    const { id, code } = read(pick('sessions', to));
    change(pick('runs', at), () => ({ session_code: code, sessionId: id }));
  },
  'a session has another code': ({ pick }: Hub, { at, word }: Edit) =>
    change(pick('sessions', at), ({ code }) => ({ code: `${code}-${word.toUpperCase()}` })),
  'a listener has another name': ({ pick }: Hub, { at, word }: Edit) =>
    change(pick('users', at), () => ({ user_id: `listener.${word}` })),
  'a session is said otherwise': ({ pick }: Hub, { at, word }: Edit) =>
    change(pick('sessions', at), () => ({ description: `About **${word}** and #4.\n\n- one\n- two` })),
  'a file is spoilt': ({ pick }: Hub, { at, to }: Edit) => writeFileSync(pick(typeAt(at), to), '{ "id": '),
} satisfies Record<string, (hub: Hub, edit: Edit) => void>;

/** Lets it happen. Nothing happens where no record is left to pick. */
export function happen(folder: string, edit: Edit): void {
  const pick = (plural: string, at: number): string => {
    const files = globSync(`data/${plural}/*.json`, { cwd: folder }).toSorted();
    const whole = files.filter((file) => !readFileSync(join(folder, file), 'utf8').endsWith('"id": '));
    return join(folder, whole[at % whole.length] ?? '');
  };
  kinds[edit.kind]({ folder, pick }, edit);
}

/** Any edit. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...(Object.keys(kinds) as Edit['kind'][])),
  at: fc.nat(200),
  to: fc.nat(200),
  word: fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 3, maxLength: 8 }),
});
