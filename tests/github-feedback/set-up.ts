import { afterEach, expect } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { feedbackMark } from '../../src/feedback/comments.ts';
import { type Feedback, type FeedbackWish, giveFeedback } from '../../src/feedback/give-feedback.ts';
import { createGitHub } from '../../src/github/client.ts';
import { createFakeGitHub, type FakeGitHub, type RepositoryDesk } from '../fake-github/index.ts';

/** A GitHub with an issues-db, and what gives feedback in it as the token of a workflow. */
export interface Desk {
  readonly github: FakeGitHub;
  readonly issues: RepositoryDesk;
  readonly token: string;
  /** Gives feedback to an issue; a second of waiting lasts a millisecond. */
  give(
    number: number,
    wish?: Partial<FeedbackWish> & { readonly token?: string; readonly longestWait?: number },
  ): Promise<Feedback>;
  /** Gives feedback, and gives what was asked for that writes. */
  written(number: number, wish?: Partial<FeedbackWish>): Promise<string[]>;
  /** What our comments on an issue say, without their marks. */
  said(number: number): string[];
  labelsOf(number: number): string[];
}

export const bot = 'github-actions[bot]';

const open: FakeGitHub[] = [];
afterEach(async () => {
  for (const github of open.splice(0)) {
    // A fault that met no request means the test did not do what it says.
    expect(github.faults.waiting).toEqual([]);
    await github.close();
  }
});

/** Starts it; it ends with the test. */
export async function createDesk(): Promise<Desk> {
  const github = await createFakeGitHub();
  open.push(github);
  const issues = github.world.addRepository('team/issues');
  const workflow = github.addToken({ kind: 'integration' });
  const give: Desk['give'] = (number, { token = workflow, longestWait = 900, ...wish } = {}) =>
    giveFeedback(
      createGitHub({ token, graphqlUrl: github.graphqlUrl, apiUrl: github.apiUrl, second: 1, longestWait }),
      {
        repository: { owner: 'team', name: 'issues' },
        number,
        types: recordTypes,
        others: async () => [],
        isForgotten: async () => false,
        options: { patternTags: [], publishPrivateNotes: false },
        addressOf: ({ plural }, id) => `https://site.example/${plural}/${id}/`,
        comment: true,
        labels: true,
        notify: 'none',
        now: Date.parse(github.world.clock.now()),
        dryRun: false,
        ...wish,
      },
    );
  return {
    github,
    issues,
    token: workflow,
    give,
    async written(number, wish) {
      github.requests.length = 0;
      await give(number, wish);
      return github.requests
        .filter(({ kind, operation, method }) => (kind === 'rest' ? method !== 'GET' : /Comment$/.test(operation)))
        .map(({ operation }) => operation);
    },
    said: (number) =>
      issues
        .issue(number)
        .comments.filter(({ author }) => author?.login === bot)
        .map(({ body }) => body.replace(`<!-- ${feedbackMark} -->\n`, '')),
    labelsOf: (number) => issues.issue(number).labels.map(({ name }) => name),
  };
}

/** An issue body as the form writes it. */
export const body = (answers: Readonly<Record<string, string>>): string =>
  Object.entries(answers)
    .map(([label, answer]) => `### ${label}\n\n${answer || '_No response_'}\n`)
    .join('\n');
