import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  /** The file of the picked record of a type, among those that are meant where there are any. */
  pick(plural: string, at: number, isMeant?: (record: Stored) => boolean): string;
}

const read = (file: string): Stored => JSON.parse(readFileSync(file, 'utf8')) as Stored;

function change(file: string, make: (record: Stored) => Stored): void {
  const record = read(file);
  writeFileSync(file, `${JSON.stringify({ ...record, ...make(record) }, null, 2)}\n`);
}

const types = ['tasks', 'jobs', 'sessions', 'runs', 'users', 'events'] as const;
const ofStranger = { author: 'eve', authorAssociation: 'NONE' };
const isOfStranger = ({ author }: Stored) => author === ofStranger.author;

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
    change(pick('users', at), () => ({ handle: `listener-${word}` })),
  'a session is said otherwise': ({ pick }: Hub, { at, word }: Edit) =>
    change(pick('sessions', at), () => ({ description: `About **${word}** and #4.\n\n- one\n- two` })),
  'a task becomes a job': ({ folder, pick }: Hub, { at }: Edit) => {
    const file = pick('tasks', at);
    const { id, labels, history, ...record } = read(file);
    rmSync(file);
    const told = { at: '2026-11-20T10:00:00Z', actor: 'ada' };
    const job = {
      ...{ ...record, id, labels: ['record:job', ...(labels as string[]).filter((label) => label !== 'record:task')] },
      history: [
        ...(history as object[]),
        { ...told, kind: 'unlabeled', detail: 'record:task' },
        { ...told, kind: 'labeled', detail: 'record:job' },
      ],
    };
    writeFileSync(join(folder, 'data/jobs', `${id}.json`), JSON.stringify(job));
  },
  'a stranger takes a record over': ({ pick }: Hub, { at, to }: Edit) => change(pick(typeAt(at), to), () => ofStranger),
  'a record of a stranger is approved': ({ pick }: Hub, { at, to }: Edit) =>
    change(pick(typeAt(at), to, isOfStranger), ({ labels, history }) => ({
      ...ofStranger,
      labels: [...(labels as string[]), 'approved'],
      history: [
        ...(history as object[]),
        { at: '2026-11-21T10:00:00Z', kind: 'labeled', actor: 'ada', detail: 'approved' },
      ],
    })),
  'a person is forgotten': ({ folder, pick }: Hub, { at }: Edit) => {
    const { id } = read(pick('users', at));
    const file = join(folder, 'data/config/forgotten.json');
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stored[]) : [];
    const others = before.filter(({ number }) => number !== id);
    writeFileSync(file, JSON.stringify([...others, { number: id, type: 'user' }]));
  },
  'the vocabulary changes': ({ folder }: Hub, { at, word }: Edit) => {
    const file = join(folder, 'data/config/pattern-tags.json');
    const tags = JSON.parse(readFileSync(file, 'utf8')) as Stored[];
    const left = tags.filter(({ tag }, index) => index !== at % tags.length && tag !== word);
    writeFileSync(file, JSON.stringify([...left, { tag: word, meaning: `What ${word} means.` }]));
  },
  'a text of a model changes': ({ pick }: Hub, { at, to, word }: Edit) =>
    change(
      pick(typeAt(at), to, ({ ai }) => ai !== undefined),
      ({ ai }) => (ai ? { ai: { ...ai, summary: `In short: ${word}.` } } : {}),
    ),
  'only private words change': ({ pick }: Hub, { at, word }: Edit) =>
    change(pick('runs', at), () => ({ notes: word, intention: word })),
  'a text about many records changes': ({ folder, pick }: Hub, { at, to, word }: Edit) => {
    const { id } = read(pick(typeAt(at), to));
    const text = `---\nmodel: ${word}\ngeneratedAt: 2026-11-20T10:00:00Z\n---\n\n# About ${word}\n\n- #${id}\n- #${to}\n`;
    writeFileSync(join(folder, 'data/summaries', at % 2 ? `${word}.md` : 'issues-latest.md'), text);
  },
  'the gates of a record change': ({ pick }: Hub, { at, word }: Edit) => {
    const file = pick('gates', at);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(/"title": "(?!Pull|GitHub)(?:[^"\\]|\\.)*/g, `"title": "${word}`),
    );
  },
  'the gates of a record go': ({ folder }: Hub, { at }: Edit) => {
    const names = globSync('data/gates/*.json', { cwd: folder }).toSorted();
    if (names.length > 1) rmSync(join(folder, names[at % names.length] ?? ''));
  },
  'a file is spoilt': ({ pick }: Hub, { at, to }: Edit) => writeFileSync(pick(typeAt(at), to), '{ "id": '),
} satisfies Record<string, (hub: Hub, edit: Edit) => void>;

/** Lets it happen. Nothing happens where no record is left to pick. */
export function happen(folder: string, edit: Edit): void {
  const pick: Hub['pick'] = (plural, at, isMeant = () => true) => {
    const files = globSync(`data/${plural}/*.json`, { cwd: folder }).toSorted();
    const whole = files.filter((file) => !readFileSync(join(folder, file), 'utf8').endsWith('"id": '));
    const meant = whole.filter((file) => isMeant(read(join(folder, file))));
    const among = meant.length > 0 ? meant : whole;
    return join(folder, among[at % among.length] ?? '');
  };
  kinds[edit.kind]({ folder, pick }, edit);
}

const names = Object.keys(kinds) as Edit['kind'][];

const editOf = (kind: fc.Arbitrary<Edit['kind']>): fc.Arbitrary<Edit> =>
  fc.record({
    kind,
    at: fc.nat(200),
    to: fc.nat(200),
    word: fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 3, maxLength: 8 }),
  });

/** Any edit. */
export const anyEdit = editOf(fc.constantFrom(...names));

/** An edit of each kind, in any order. */
export const everyEdit: fc.Arbitrary<Edit[]> = fc
  .shuffledSubarray(names, { minLength: names.length })
  .chain((kinds) => fc.tuple(...kinds.map((kind) => editOf(fc.constant(kind)))));
