import { expect, test } from 'vitest';
import { asking } from '../loaders/asking.ts';
import { fact, oncePerBuild } from './once-per-build.ts';

const counted = () => {
  const made: string[] = [];
  const ask = oncePerBuild('counted', async (name: string, number: number) => {
    made.push(`${name} ${number}`);
    return { name };
  });
  asking().answers.clear();
  return { made, ask };
};

test('an answer is worked out once for each of its arguments, also while it is being worked out', async () => {
  const { made, ask } = counted();
  const [first, second] = await Promise.all([ask('a', 1), ask('a', 1)]);
  await ask('a', 2);
  expect(await ask('a', 1)).toBe(first);
  expect(second).toBe(first);
  expect(made).toEqual(['a 1', 'a 2']);
});

test('once the records are others, it is worked out again', async () => {
  const { made, ask } = counted();
  await ask('a', 1);
  asking().answers.clear();
  await ask('a', 1);
  expect(made).toEqual(['a 1', 'a 1']);
});

test('a fact can be asked again by its name', async () => {
  const ask = fact('double', async (number: number) => 2 * number);
  expect(await asking().questions.get('double')?.(4)).toBe(8);
  expect(await ask(4)).toBe(8);
});
