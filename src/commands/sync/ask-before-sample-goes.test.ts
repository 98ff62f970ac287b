import { expect, test, vi } from 'vitest';
import { askBeforeSampleGoes } from './ask-before-sample-goes.ts';

const about = { sign: 'data-hub/SAMPLE.md', issues: 'octocat/records', files: ['data/tasks/1.json', 'SAMPLE.md'] };
const told = async (answer?: string) => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const ask = answer === undefined ? undefined : async () => answer;
  const refused: unknown = await askBeforeSampleGoes(about, ask).catch((error: unknown) => error);
  return { text: write.mock.calls.join(''), refused };
};

test('who syncs into the sample is told that it goes and how much of it, and only yes lets it go', async () => {
  const { text, refused } = await told('yes');
  expect(refused).toBeUndefined();
  expect(text).toContain('data-hub/SAMPLE.md');
  expect(text).toContain('2 files of the sample are removed. What you have changed or added stays.');
  for (const answer of ['', 'no', 'y'])
    expect((await told(answer)).refused).toMatchObject({
      message: 'Nothing was written: the sample stays.',
      hint: expect.stringContaining('LEDGERLINE_DATA_HUB'),
      exitCode: 2,
    });
});

test('where nobody sits at a terminal, as in a workflow, it is told and goes on', async () => {
  expect(await told()).toMatchObject({
    text: expect.stringContaining('mirror of the issues of octocat/records'),
    refused: undefined,
  });
});
