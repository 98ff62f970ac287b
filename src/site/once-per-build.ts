import { asking, askingOf, type Plain, type Question, watched } from '../loaders/asking.ts';

/** A function that works its answer out once for each of its arguments, until the records are others. No two have one name. */
export function oncePerBuild<Asked extends readonly Plain[], Answer>(
  name: string,
  make: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  return (...asked) => {
    const key = askingOf(name, asked);
    return watched(key, 'step', () => once(key, () => make(...asked)));
  };
}

/** A fact that the store knows: worked out once per build, and compared between builds, because there is nothing that it is made of. */
export function fact<Asked extends readonly Plain[], Answer>(
  name: string,
  read: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  const ask = (...asked: Asked): Promise<Answer> => {
    const key = askingOf(name, asked);
    return watched(key, 'answer', () => once(key, () => read(...asked)));
  };
  asking().questions.set(name, ask as unknown as Question);
  return ask;
}

/** What was worked out under that name in this build. */
export function once<Answer>(key: string, make: () => Promise<Answer>): Promise<Answer> {
  const { answers } = asking();
  const found = answers.get(key);
  if (found) return found as Promise<Answer>;
  const answer = make();
  answers.set(key, answer);
  return answer;
}
