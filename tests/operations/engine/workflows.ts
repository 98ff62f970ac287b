/** WORKFLOWS THAT AN ENGINE IS TRIED WITH. What they do outside they write down in a list, or in a file where another process does them. */
import { appendFileSync, existsSync } from 'node:fs';
import { z } from 'zod';
import { Final, type Json, type Workflow } from '../../../operations/engine/engine.ts';

/** Writes down what was done. */
export type Act = (what: string) => undefined;

/** Writes into a file, which survives whoever writes. */
export const actInto =
  (file: string): Act =>
  (what) => {
    appendFileSync(file, `${what}\n`);
  };

const any = z.json();

/** All of them; `gate` is a file that the workflow `held` waits for inside its second step. */
export const workflowsThat = (act: Act, gate?: string): Workflow[] => [
  {
    name: 'short',
    input: any,
    run: async ({ step }, input) =>
      await step('only', () => {
        act(`short ${input}`);
        return input;
      }),
  },
  {
    name: 'held',
    input: any,
    async run({ step }) {
      await step('first', () => act('first'));
      await step('second', async () => {
        act('second begins');
        while (gate !== undefined && !existsSync(gate)) await new Promise((resolve) => setTimeout(resolve, 20));
        act('second ends');
        return null;
      });
      return await step('third', () => {
        act('third');
        return 'whole';
      });
    },
  },
  {
    name: 'asks',
    input: z.strictObject({ seconds: z.number(), times: z.int().default(1) }) as never,
    async run({ step, waitForSignal }, input) {
      const { seconds, times } = input as { seconds: number; times: number };
      const answers: Json[] = [];
      await step('ask', () => act('asked'));
      for (let count = 0; count < times; count += 1)
        answers.push((await waitForSignal('answer', { seconds })) ?? 'nothing');
      return answers;
    },
  },
  {
    name: 'sleeps',
    input: any,
    async run({ step, sleep }) {
      await step('before', () => act('before'));
      await sleep('pause', 0.3);
      return await step('after', () => {
        act('after');
        return 'awake';
      });
    },
  },
  {
    name: 'fails',
    input: z.enum(['always', 'finally', 'twice']) as never,
    async run({ step }, how) {
      let tried = 0;
      await step('try', () => {
        act('tried');
        tried += 1;
        if (how === 'finally') throw new Final('It is of no use.');
        if (how === 'always') throw new Error('The network is gone.');
        return null;
      });
      return tried;
    },
  },
  {
    name: 'goes back',
    input: any,
    async run({ step }) {
      try {
        await step('deploy', () => {
          act('deploy');
          throw new Final('It does not answer.');
        });
      } catch (error) {
        return await step('roll back', () => {
          act('roll back');
          return (error as Error).message;
        });
      }
      return 'deployed';
    },
  },
  {
    name: 'both',
    input: any,
    async run({ step, waitForSignal }) {
      const [answer, slow] = await Promise.all([
        waitForSignal('answer', { seconds: 30 }),
        step('slow', async () => {
          await new Promise((resolve) => setTimeout(resolve, 100));
          act('slow');
          return 'slow';
        }),
      ]);
      return [answer ?? null, slow];
    },
  },
  {
    name: 'endless',
    input: any,
    async run({ step }) {
      for (let count = 0; count < 1001; count += 1) await step(`step ${count}`, () => count);
      return 'more than a thousand';
    },
  },
];
