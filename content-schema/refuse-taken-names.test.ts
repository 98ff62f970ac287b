import { describe, expect, test } from 'vitest';
import { recordTypes } from './index.ts';
import { nameRefused, refuseTakenNames } from './refuse-taken-names.ts';

const task = { name: 'task', plural: 'tasks' };
const refused = (name: string, plural = `${name}s`) => nameRefused({ name, plural }, [task]);

describe('names of record types', () => {
  test('the names of this project are free', () => {
    expect(() => refuseTakenNames(recordTypes)).not.toThrow();
    expect(refused('quiz-attempt')).toBeUndefined();
  });
  test.each([
    ['Quiz', undefined, '"Quiz" should be small letters and digits, words joined by hyphens'],
    ['quiz--attempt', undefined, '"quiz--attempt" should be small letters'],
    ['a/b', undefined, '"a/b" should be small letters'],
    ['1st', undefined, '"1st" should be small letters'],
    ['x'.repeat(44), 'xs', 'is longer than 43 letters'],
    ['doc', undefined, '"docs" is an address of the site'],
    ['snapshot', undefined, '"snapshots" is a file of the API'],
    ['edge', undefined, '"edges" is a key of the graph'],
    ['config', 'configurations', '"config" is a file that GitHub keeps for itself among issue forms'],
    ['con', 'conditions', '"con" is a name that Windows keeps for itself'],
    ['thing', 'lpt1', '"lpt1" is a name that Windows keeps for itself'],
    ['thing', 'constructor', '"constructor" is a name that every object has'],
    ['task', 'duties', 'there is a record type "task" with the plural "tasks" already'],
    ['duty', 'tasks', 'there is a record type "task" with the plural "tasks" already'],
    ['tasks', 'taskses', 'there is a record type "task" with the plural "tasks" already'],
  ])('%s, %s: refused with the reason', (name, plural, reason) => {
    expect(refused(name, plural)).toContain(reason);
  });
  test('two types of one name end everything with one sentence', () => {
    expect(() => refuseTakenNames([task, { name: 'chore', plural: 'tasks' }])).toThrowErrorMatchingInlineSnapshot(
      `[Error: The record type "chore" cannot be named so: there is a record type "task" with the plural "tasks" already. Choose another.]`,
    );
  });
});
