import { expect, test } from 'vitest';
import { wrongPlace } from './wrong-place.ts';

const folders = ['tasks', 'jobs', 'config', 'index', 'snapshots', 'summaries'];
const place = './hub';

test.each([
  ['a data-hub', { names: ['data', 'README.md'], inData: ['tasks', 'notes'] }],
  ['a data-hub without records', { names: ['data'], inData: [] }],
  ['a data-hub with folders that nobody knows yet', { names: ['data'], inData: ['wishes', 'notes.md'] }],
  ['a folder that is empty so far', { names: [] }],
  ['a folder with nothing but what the project writes', { names: ['.git', 'README.md', 'LICENSE', 'schemas'] }],
])('%s is no wrong place', (_, found) => {
  expect(wrongPlace({ place, ...found }, folders)).toBeUndefined();
});

test('what lies one level off is told, with what gives it away', () => {
  const said = [
    { names: ['config', 'tasks'] },
    { names: ['SAMPLE.md', '12.json'] },
    { names: ['7.yaml'] },
    { names: ['README.md', 'src', 'hub'], deeper: 'hub' },
    { names: ['README.md', 'src'] },
    { names: ['Data'] },
    { names: ['data'], inData: ['data'] },
    { names: ['data'], inData: ['1.json', '2.json'] },
  ].map((found) => wrongPlace({ place, ...found }, folders));
  expect(said).toMatchInlineSnapshot(`
    [
      ""./hub" has no folder "data", but "config": name the folder in which "data" lies.",
      ""./hub" has no folder "data", but "12.json": name the folder in which "data" lies.",
      ""./hub" has no folder "data", but "7.yaml": name the folder in which "data" lies.",
      ""./hub" has no folder "data", but "hub" in it has one: name that.",
      ""./hub" has no folder "data", so it is no data-hub.",
      ""./hub" has no folder "data", so it is no data-hub.",
      "The folder "data" of "./hub" has no folder such as "tasks", but "data".",
      "The folder "data" of "./hub" has no folder such as "tasks", but "1.json".",
    ]
  `);
});
