import type { Account, PullRequest, Repository, Review } from './model.ts';
import * as change from './pull-request-changes.ts';
import { endsOf, type NewPullRequest, openPullRequest } from './pull-requests.ts';
import type { World } from './world.ts';

/** What a person does with pull requests. */
export interface PullsDesk {
  get(number: number): PullRequest;
  /** The commit it is at. */
  head(number: number): Promise<string>;
  /** Opens one into the default branch unless told; throws where GitHub would refuse. */
  open(wish: Partial<NewPullRequest> & Pick<NewPullRequest, 'headRefName'>): Promise<PullRequest>;
  close(number: number): Promise<void>;
  reopen(number: number): Promise<void>;
  merge(number: number): Promise<string>;
  ready(number: number): Promise<void>;
  review(number: number, review: { state: Review['state']; body?: string }): Promise<Review>;
  /** Links an issue to it by hand. */
  link(number: number, issue: number): void;
}

/** The verbs of pull requests, bound to a repository and to whoever sits at the desk. */
export function pullsDesk(world: World, repository: Repository, sitting: Account): PullsDesk {
  const get = (number: number) => {
    const found = repository.pullRequests.find((one) => one.number === number);
    if (!found) throw new Error(`There is no pull request ${number} in the fake repository.`);
    return found;
  };
  return {
    get,
    head: async (number) => (await endsOf(get(number))).head,
    async open(wish) {
      const usual = { baseRefName: repository.defaultBranch, title: `Merge ${wish.headRefName}`, body: '' };
      const opened = await openPullRequest(world, repository, { ...usual, ...wish }, sitting);
      if (typeof opened === 'string') throw new Error(opened);
      return opened;
    },
    close: (number) => change.closePullRequest(world, get(number), sitting),
    reopen: (number) => change.reopenPullRequest(world, get(number), sitting),
    merge: (number) => change.mergePullRequest(world, get(number), sitting),
    ready: (number) => change.readyForReview(world, get(number), sitting),
    review: (number, said) => change.reviewPullRequest(world, get(number), said, sitting),
    link: (number, issue) => void get(number).closes.add(issue),
  };
}
