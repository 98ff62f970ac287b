import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordTypes } from '../../../../content-schema/index.ts';
import type { AnyRecord } from '../../any-record.ts';
import type { Material } from '../material.ts';
import { textsOfRecords } from '../wanted-texts.ts';
import { byRuleMaker, type Maker } from './standing-of.ts';
import { type Enriching, textChanges } from './text-changes.ts';

const now = '2026-02-01T00:00:00Z';
const task = (id: number, details: string | null): AnyRecord =>
  ({
    ...{ id, type: 'task', title: 'task: a', displayTitle: 'a', status: 'backlog', labels: [], history: [], ai: null },
    ...{ updatedAt: now, createdAt: now, closedAt: null, summary: 'a', details, priority: null },
  }) as unknown as AnyRecord;

function enriching(
  records: readonly AnyRecord[],
  files: ReadonlyMap<string, string>,
  more: Partial<Enriching> = {},
): Enriching {
  const material: Material = {
    ...{ types: recordTypes, records, patternTags: [], asOf: now, language: 'en' },
    versions: new Map([['task-summary', 1]]),
    digest: (text) => text,
  };
  const path = ({ id }: AnyRecord) => `data/tasks/${id}.json`;
  return {
    ...{ types: recordTypes, records, wanted: textsOfRecords(material), texts: files, versions: material.versions },
    fileOf: (record) => {
      const text = files.get(path(record));
      return text === undefined
        ? undefined
        : { type: 'task', id: record.id, origin: path(record), data: JSON.parse(text) };
    },
    ...{ maker: byRuleMaker, again: false, now },
    made: ({ byRule }) => ({ answer: byRule(), maker: byRuleMaker, at: now }),
    meanwhile: ({ byRule }) => ({ answer: byRule(), maker: byRuleMaker, at: now }),
    ...more,
  };
}

const model: Maker = { provider: 'anthropic', model: 'm' };
const words = 'The door of the hall is stuck in winter. Oil on the hinges helps for a week or two.';

test('what was written is current: a second run changes nothing, whatever the records say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.constantFrom(words, '', 'TBD', `${words}\n\n- a\n- b`, '| a |\n|---|\n| b |'))),
      (all) => {
        const records = all.map((details, index) => task(index + 1, details));
        const files = new Map(
          records.map(({ id, details }) => [`data/tasks/${id}.json`, JSON.stringify({ id, details })]),
        );
        const { write } = textChanges(enriching(records, files));
        expect(textChanges(enriching(records, new Map([...files, ...write]))).write.size).toBe(0);
        for (const [path, text] of write) expect(JSON.parse(text)).toMatchObject(JSON.parse(files.get(path) ?? ''));
      },
    ),
  );
});

test('without an answer of the model, what is there stays', () => {
  const records = [task(1, words)];
  const first = textChanges(enriching(records, new Map([['data/tasks/1.json', '{"id": 1}']]))).write;
  expect(textChanges(enriching(records, first, { maker: model, made: () => undefined })).write.size).toBe(0);
});

test('what enrichment has not made it neither changes nor removes where there is nothing to say', () => {
  const files = new Map([['data/tasks/1.json', '{"id": 1, "ai": {"summary": "by hand"}}']]);
  expect(textChanges(enriching([task(1, null)], files)).write.size).toBe(0);
});

test('a file that only its author edits is told and not written', () => {
  const all = enriching([task(1, words)], new Map([['data/tasks/1.json', '{}']]));
  const yaml = {
    ...all,
    fileOf: () => ({ type: 'task', id: 1, origin: 'data/tasks/1.yaml', data: {} }),
    texts: new Map([['data/tasks/1.yaml', 'id: 1']]),
  };
  expect(textChanges(yaml)).toEqual({ write: new Map(), told: [{ type: 'task', id: 1, became: 'unwritable' }] });
});
