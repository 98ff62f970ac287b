/** The quick way of building gives the bytes of the slow way, whatever happens to the records. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { buildsIn } from './builds-in.ts';
import { everyEdit, happen } from './edits.ts';

const { hub, build, takeSample, remove } = await buildsIn('random-edits');
afterAll(remove);

/** So many things happen between two builds. */
const together = 6;

test('after edits of every kind, in random order, the quick build equals a full build file by file', async () => {
  await fc.assert(
    fc.asyncProperty(everyEdit, async (all) => {
      takeSample(260);
      await build('quick', false);
      for (let first = 0; first < all.length; first += together) {
        const edits = all.slice(first, first + together);
        for (const edit of edits) happen(hub, edit);
        expect(await build('quick', false), JSON.stringify(edits)).toEqual(await build('full', true));
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
});
