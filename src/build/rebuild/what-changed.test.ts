import { expect, test } from 'vitest';
import type { AnyRecord } from '../../pipeline/any-record.ts';
import { digestOf } from './digest.ts';
import { explainFile } from './explain-file.ts';
import type { Asked } from './observe.ts';
import type { Rebuilt } from './rebuild-site.ts';
import { whatChanged } from './what-changed.ts';

const task = (id: number, title: string) => ({ type: 'task', id, title }) as unknown as AnyRecord;
const records = [task(1, 'one'), task(2, 'two')];

const asked = (told: readonly AnyRecord[], gone: readonly number[] = []): Map<string, Asked> =>
  new Map([
    ...told.flatMap((record): [string, Asked][] => [
      [`record [${record.id}]`, { needs: new Set(), digest: digestOf(record) }],
      [`byId [${record.id}]`, { needs: new Set([`record [${record.id}]`]) }],
      [`linkTo [${record.id}]`, { needs: new Set([`byId [${record.id}]`]), digest: digestOf(record) }],
    ]),
    ...gone.map((id): [string, Asked] => [`record [${id}]`, { needs: new Set(), digest: digestOf(undefined) }]),
    ['part ["problems"]', { needs: new Set(), digest: 'p' }],
  ]);

const ledgerOf = (told: Map<string, Asked>) => ({
  code: 'c',
  asked: told,
  routes: new Map(),
  files: new Map([
    ['tasks/1/index.html', { digest: 'd', given: '{"id":1}', needs: new Set(['linkTo [1]', 'linkTo [2]']) }],
    ['search/entry.json', { digest: 'd', given: '', needs: new Set<string>() }],
    ['page.js', { digest: 'd', given: '', needs: new Set<string>(), isClient: true }],
  ]),
});

const rebuilt = (last: Map<string, Asked>, now: Map<string, Asked>, told: Partial<Rebuilt> = {}): Rebuilt => ({
  ...{ written: [], removed: [], healed: new Set<string>() },
  ...{ before: ledgerOf(last), after: ledgerOf(now) },
  ...told,
});

test('a build says how many files it made of how many, and which record that was for', () => {
  const edited = [task(1, 'uno'), task(2, 'two')];
  const written = ['tasks/1/index.html'];
  const say = (told: Rebuilt, now = records) => whatChanged(told, now);
  expect(say(rebuilt(asked(records), asked(records)))).toBe('0 of 3 files; nothing changed');
  expect(say(rebuilt(asked(records), asked(edited), { written }), edited)).toBe('1 of 3 files; task #1 changed');
  expect(say(rebuilt(asked(records.slice(1)), asked(records), { written }))).toBe('1 of 3 files; task #1 is new');
  const left = records.slice(1);
  expect(say(rebuilt(asked(records), asked(left, [1]), { removed: written }), left)).toBe('1 of 3 files; #1 is gone');
  const many = Array.from({ length: 5 }, (_, id) => task(id + 10, 'new'));
  expect(say(rebuilt(asked(records), asked([...records, ...many]), { written }), [...records, ...many])).toMatch(
    /; 5 records changed$/,
  );
});

test('a record that nobody asks for any more has not changed for that', () => {
  expect(whatChanged(rebuilt(asked(records), asked(records.slice(1))), records)).toBe('0 of 3 files; nothing changed');
});

test('what is known besides records, files that had gone, and why all is made are told too', () => {
  const other = new Map([...asked(records), ['part ["problems"]', { needs: new Set<string>(), digest: 'q' }] as const]);
  expect(whatChanged(rebuilt(asked(records), other), records)).toBe(
    '0 of 3 files; what is known of the records changed: problems',
  );
  const healed = new Set(['page.js']);
  expect(whatChanged(rebuilt(asked(records), asked(records), { written: ['page.js'], healed }), records)).toBe(
    '1 of 3 files; 1 file had gone or been changed by somebody',
  );
  const whole = { ...rebuilt(asked(records), asked(records)), before: undefined, whole: 'asked' as const };
  expect(whatChanged(whole, records)).toBe('0 of 3 files; --full makes all of them');
});

test('a file is explained by what it asked, and by the answers that are others, down to the record', () => {
  const told = rebuilt(asked(records), asked([task(1, 'uno'), task(2, 'two')]), { written: ['tasks/1/index.html'] });
  const lines = [
    'tasks/1/index.html was made anew, and its bytes are others.',
    '  linkTo [1] has another answer',
    '    byId [1] has another answer',
    '      record [1] has another answer',
    '  linkTo [2]',
  ];
  for (const path of ['tasks/1/', '/tasks/1', 'tasks/1/index.html']) expect(explainFile(path, told)).toEqual(lines);
  expect(explainFile('tasks/9/', told)).toBeUndefined();
});

test.each<[string, string, Partial<Rebuilt>]>([
  ['tasks/1/', 'tasks/1/index.html was kept: everything it asked has the answer that it had.', {}],
  ['page.js', 'page.js comes with the code and is the same whatever the records are.', {}],
  ['search/entry.json', 'search/entry.json is made of the pages, and its bytes are the same.', {}],
  [
    'search/entry.json',
    'search/entry.json is made of the pages, and its bytes are others.',
    { written: ['search/entry.json'] },
  ],
  [
    'page.js',
    'page.js was written again, because it had gone or somebody had changed it.',
    { healed: new Set(['page.js']) },
  ],
  ['page.js', 'page.js was made anew with all other files.', { whole: 'code', before: undefined }],
])('of %s it is said: %s', (path, line, told) => {
  expect(explainFile(path, rebuilt(asked(records), asked(records), told))?.[0]).toBe(line);
});
