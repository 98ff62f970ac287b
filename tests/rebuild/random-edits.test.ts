/** The quick way of building gives the bytes of the slow way, whatever happens to the records. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildsIn } from './builds-in.ts';
import { anyEdit, happen } from './edits.ts';

const { hub, build, takeSample, remove } = await buildsIn('random-edits');
afterAll(remove);

test('after each of random edits the quick build equals a full build file by file', {
  timeout: 1_200_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
      async (steps) => {
        takeSample();
        await build('quick', false);
        for (const edits of steps) {
          for (const edit of edits) happen(hub, edit);
          expect(await build('quick', false), JSON.stringify(edits)).toEqual(await build('full', true));
        }
      },
    ),
    { numRuns: 1, endOnFailure: true },
  );
});
