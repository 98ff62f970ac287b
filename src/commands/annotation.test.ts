import { expect, test } from 'vitest';
import { type Problem, problem } from '../problems.ts';
import { annotation } from './annotation.ts';

const inFile: Problem = {
  ...problem('unreadable-file', {
    value: 'data/tasks/12.json is not valid JSON (line 3, column 7)',
    expected: 'Mend it.',
  }),
  record: { type: 'task', id: 12 },
  file: 'data/tasks/12.json',
  line: 3,
};

test('a problem stands on its file, at its line', () => {
  expect(annotation(inFile, 'data-hub/data/tasks/12.json')).toBe(
    '::error file=data-hub/data/tasks/12.json,line=3,col=7,title=task #12::' +
      'The file data/tasks/12.json is not valid JSON (line 3, column 7).%0AMend it.',
  );
});

test('a file that is not of this checkout has no place there, and an issue is named by its address', () => {
  expect(annotation(inFile)).toMatch(/^::error title=task #12::/);
  const { file: _, ...rest } = inFile;
  expect(annotation({ ...rest, level: 'warning', issue: 'https://github.com/a/b/issues/12' })).toBe(
    '::warning title=task #12::The file data/tasks/12.json is not valid JSON (line 3, column 7).%0AMend it.' +
      '%0Ahttps://github.com/a/b/issues/12',
  );
});

test('no words of a person end a command or begin another', () => {
  const value = '100%\r\n::error::x';
  const told = annotation(problem('status-unknown', { value, expected: 'a, b' }), 'data-hub/data/tasks/a,b:%.json');
  expect(told).not.toMatch(/[\r\n]/);
  expect(told).toContain('file=data-hub/data/tasks/a%2Cb%3A%25.json,line=1,title=Data-hub::"100%25%0D%0A::error::x"');
});
