import { asking, askingOf, type Plain, type Question, watched } from '../../loaders/asking.ts';

/**
 * A question that pages ask of the records: a name, plain arguments, an answer that JSON can hold. Every asking passes here, so this
 * is the place from which one can see who asked what. The answer is kept for later builds where it is short and takes long to find.
 */
export function question<Asked extends readonly Plain[], Answer>(
  name: string,
  answer: (...asked: Asked) => Promise<Answer>,
  { isKept = false } = {},
): (...asked: Asked) => Promise<Answer> {
  const ask = (...asked: Asked): Promise<Answer> =>
    watched(askingOf(name, asked), isKept ? 'kept answer' : 'answer', async () => {
      try {
        return await answer(...asked);
      } catch (cause) {
        throw new Error(`The question ${name}(${asked.map((one) => JSON.stringify(one)).join(', ')}) has no answer.`, {
          cause,
        });
      }
    });
  asking().questions.set(name, ask as unknown as Question);
  return ask;
}
