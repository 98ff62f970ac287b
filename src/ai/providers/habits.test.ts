import { expect, test } from 'vitest';
import { firstHabits, otherHabits } from './habits.ts';

test('what a refusal names is left out of the next request', () => {
  expect(otherHabits(firstHabits, "Use 'max_completion_tokens' instead.")).toMatchObject({ limitsCompletion: true });
  expect(otherHabits(firstHabits, 'temperature is not supported')).toMatchObject({ takesTemperature: false });
  expect(otherHabits(firstHabits, 'response_format is unavailable')).toMatchObject({ format: 'object' });
});

test('whatever a refusal says again and again, trying comes to an end', () => {
  for (const said of ['', 'temperature max_completion_tokens response_format']) {
    let tried = 0;
    for (let habits = otherHabits(firstHabits, said); habits; habits = otherHabits(habits, said)) tried++;
    expect(tried).toBeLessThanOrEqual(4);
  }
});
