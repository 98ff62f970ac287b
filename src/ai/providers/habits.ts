/** What an endpoint takes in a request: they differ, and tell so only by refusing one. */
export interface Habits {
  /** How it is held to the form of the answer: by JSON Schema, to any JSON object, or not at all. */
  readonly format: 'schema' | 'object' | 'text';
  readonly takesTemperature: boolean;
  /** Whether the limit of an answer is called `max_completion_tokens`, as for models that think first. */
  readonly limitsCompletion: boolean;
}

/** What is tried first. */
export const firstHabits: Habits = { format: 'schema', takesTemperature: true, limitsCompletion: false };

/** What to try after a request was refused, by what the refusal names; undefined where nothing is left to try. */
export function otherHabits(habits: Habits, said: string): Habits | undefined {
  if (/max_completion_tokens/.test(said) && !habits.limitsCompletion) return { ...habits, limitsCompletion: true };
  if (/temperature/i.test(said) && habits.takesTemperature) return { ...habits, takesTemperature: false };
  if (habits.format === 'text') return undefined;
  // A refusal that says nothing may mean the form of the answer, too.
  return { ...habits, format: habits.format === 'schema' ? 'object' : 'text' };
}
