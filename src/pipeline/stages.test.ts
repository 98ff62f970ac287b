/** Every stage is described by pairs in `fixtures/<stage>/`: adding a case is adding `<name>.input.json` and its outcome. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../../content-schema/define-record.ts';
import { event } from '../../content-schema/records/event.ts';
import { job } from '../../content-schema/records/job.ts';
import { run } from '../../content-schema/records/run.ts';
import { session } from '../../content-schema/records/session.ts';
import { task } from '../../content-schema/records/task.ts';
import { user } from '../../content-schema/records/user.ts';
import type { Problem } from '../problems.ts';
import type { Candidate } from './candidate.ts';
import { graph } from './graph.ts';
import { linkRecords } from './link.ts';
import { processRecords } from './process-records.ts';
import { placeOnPath } from './progress.ts';
import { snapshots } from './snapshot.ts';
import { stages } from './stages.ts';
import { validateRecord } from './validate.ts';

// The fixtures speak of these six; what a seventh adds to a snapshot or a graph is no business of theirs.
const recordTypes: readonly RecordType[] = [task, job, user, session, run, event];
const options = { patternTags: ['clarity', 'release'], publishPrivateNotes: false };
const validateOptions = { ...options, recordNames: recordTypes.map(({ name }) => name) };

type Input = Omit<Candidate, 'origin'>;

const validated = (input: Input) => {
  const type = recordTypes.find(({ name }) => name === input.type);
  if (!type) throw new Error(`The fixture speaks of an unknown type "${input.type}".`);
  return validateRecord(type, { ...input, origin: 'fixture' }, validateOptions);
};
const linked = (inputs: Input[]) =>
  linkRecords(
    recordTypes,
    inputs.flatMap((input) => validated(input).record ?? []),
  );
/** The words with a field's key in place of its label, which may be renamed: `"{code}" is required`. */
const keyed = (type: string | undefined, words: string) =>
  Object.entries(recordTypes.find(({ name }) => name === type)?.fields ?? {}).reduce(
    (text, [key, { label }]) => text.replaceAll(`${label}"`, `{${key}}"`),
    words,
  );
const names = (problems: readonly Problem[]) =>
  problems.map(
    ({ name, record, message }) => `${record?.type} #${record?.id} ${name}: ${keyed(record?.type, message)}`,
  );
const processed = (inputs: Input[]) =>
  processRecords(
    recordTypes,
    inputs.map((input) => ({ ...input, origin: 'fixture' })),
    options,
  );

const outcomes: Record<string, (input: never) => unknown> = {
  validate: (input: Input) => {
    const { record, problems } = validated(input);
    const told = ({ name, message, hint }: Problem) => ({
      name,
      message: keyed(input.type, message),
      hint: keyed(input.type, hint),
    });
    return { record: record ?? null, problems: problems.map(told) };
  },
  link: (inputs: Input[]) => {
    const { records, problems } = linked(inputs);
    return {
      links: records.map(({ type, id, session_code, sessionId, listener, userId, runs }) => ({
        type,
        id,
        session_code,
        sessionId,
        listener,
        userId,
        runs,
      })),
      problems: names(problems),
    };
  },
  progress: (inputs: Input[]) => {
    const { records, problems } = placeOnPath(linked(inputs).records);
    return {
      places: records
        .filter(({ type }) => type === 'session' || type === 'run')
        .map(({ id, code, programme, prevStep, step, nextStep, nextRecommendedSession }) => ({
          id,
          code,
          programme,
          prevStep,
          step,
          nextStep,
          nextRecommendedSession,
        })),
      problems: names(problems),
    };
  },
  snapshot: (inputs: Input[]) => snapshots(recordTypes, placeOnPath(linked(inputs).records).records),
  graph: (inputs: Input[]) => graph(recordTypes, placeOnPath(linked(inputs).records).records),
  publish: (inputs: Input[]) => {
    const { records, problems, withheld } = processed(inputs);
    return { records, problems: names(problems), withheld };
  },
};

const folder = new URL('fixtures/', import.meta.url);

for (const [stage, outcomeOf] of Object.entries(outcomes))
  describe(stage, () => {
    const inputs = readdirSync(new URL(`${stage}/`, folder)).filter((name) => name.endsWith('.input.json'));
    test.each(inputs.map((name) => name.replace('.input.json', '')))('%s', async (name) => {
      const input = JSON.parse(readFileSync(new URL(`${stage}/${name}.input.json`, folder), 'utf8')) as never;
      const outcome = `${JSON.stringify(outcomeOf(input), null, 2)}\n`;
      await expect(outcome).toMatchFileSnapshot(`fixtures/${stage}/${name}.expected.json`);
      expect(outcome).not.toContain('MARKER');
    });
  });

test('records go through the stages in the order in which these are told', async () => {
  const code = readFileSync(new URL('process-records.ts', import.meta.url), 'utf8').split('function processRecords')[1];
  // A body is parsed while its record is validated.
  const own = stages.filter(({ name }) => name !== 'Parse');
  const places = await Promise.all(
    own.map(async ({ name }) => {
      const functions = await import(`.//${name.toLowerCase()}.ts`);
      return code?.search(new RegExp(`\\b(${Object.keys(functions).join('|')})\\(`)) ?? -1;
    }),
  );
  expect(Math.min(...places)).toBeGreaterThan(0);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
