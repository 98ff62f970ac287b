import type { Plain } from '../once-per-build.ts';

/**
 * A question that pages ask of the records: a name, plain arguments, an answer that JSON can hold. Every asking passes here, so this
 * is the place from which one can see who asked what.
 */
export const question =
  <Asked extends readonly Plain[], Answer>(
    name: string,
    answer: (...asked: Asked) => Promise<Answer>,
  ): ((...asked: Asked) => Promise<Answer>) =>
  async (...asked) => {
    try {
      return await answer(...asked);
    } catch (cause) {
      throw new Error(`The question ${name}(${asked.map((one) => JSON.stringify(one)).join(', ')}) has no answer.`, {
        cause,
      });
    }
  };
