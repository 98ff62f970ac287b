/** What a thing may be asked for with: plain values, so that the same asking is known again. */
export type Plain = string | number | null;

/** In development, how long an answer is kept, in milliseconds: one page is made of one state of the records, the next of theirs. */
const onePage = 100;

/** A function that works its answer out once per build for each of its arguments; in development, once per page. */
export function oncePerBuild<Asked extends readonly Plain[], Answer>(
  make: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const found = known.get(key);
    if (found) return found;
    const answer = make(...asked);
    known.set(key, answer);
    if (import.meta.env.DEV) {
      const forget = () => void setTimeout(() => known.delete(key), onePage);
      answer.then(forget, forget);
    }
    return answer;
  };
}
