import { playSecond } from './actions/play.ts';
import { type Clock, createClock } from './clock.ts';
import { createRepository, type RepositoryOptions } from './create-repository.ts';
import { type Anything, type EventListener, type Happened, silent } from './events.ts';
import { createHooks, type Hooks, type PayloadOf } from './hooks/hooks.ts';
import type { Account, Repository } from './model.ts';
import { nodeId } from './node-id.ts';
import { type RepositoryDesk, repositoryDesk } from './repository-desk.ts';

/** Everything there is: one clock, accounts and repositories. */
export interface World {
  readonly clock: Clock;
  /** Where GitHub's own pages live, as in the `url` of an issue. */
  serverUrl: string;
  /** Where the REST API lives, as in the `url` of REST answers. */
  apiUrl: string;
  readonly repositories: Map<string, Repository>;
  /** Hears of every change that starts a workflow. */
  onEvent: EventListener;
  /** Nobody hears of anything. */
  isQuiet: boolean;
  /** Webhooks. */
  readonly hooks: Hooks;
  /** Lets everybody hear who listens. */
  tell(happened: Anything): void;
  /** Lets all runs go on for so many seconds, each as its script says. */
  play(seconds: number): Promise<void>;
  /** The account of that login, made when it is new. */
  account(login: string, kind?: Account['__typename']): Account;
  /** Makes a repository and gives the verbs a person has in it. */
  addRepository(nameWithOwner: string, options?: RepositoryOptions): RepositoryDesk;
  /** The verbs in a repository that exists; throws when it does not. */
  repository(nameWithOwner: string): RepositoryDesk;
  nextId(): number;
  /** Ends the processes and removes the folders behind the repositories. */
  close(): Promise<void>;
}

/** What may be other than usual. */
export interface WorldOptions {
  readonly clock?: Clock;
  readonly serverUrl?: string;
  readonly onEvent?: EventListener;
  /** Gives what happened the shape in which webhooks tell it. */
  readonly payloadOf?: PayloadOf;
}

/** Makes an empty world. */
export function createWorld({
  clock = createClock(),
  serverUrl = 'https://github.com',
  onEvent = silent,
  payloadOf = () => ({}),
}: WorldOptions = {}): World {
  const accounts = new Map<string, Account>();
  let lastId = 1000;
  const world: World = {
    clock,
    serverUrl,
    apiUrl: 'https://api.github.com',
    onEvent,
    isQuiet: false,
    hooks: createHooks((happened) => payloadOf(world, happened)),
    tell(happened) {
      if (world.isQuiet) return;
      if (isHeard(happened)) world.onEvent(happened);
      world.hooks.hear(happened);
    },
    async play(seconds) {
      for (let passed = 0; passed < seconds; passed++) {
        clock.advance(1000);
        await playSecond(world);
      }
    },
    repositories: new Map(),
    nextId: () => ++lastId,
    account(login, kind = login.endsWith('[bot]') ? 'Bot' : 'User') {
      const known = accounts.get(login.toLowerCase());
      if (known) return known;
      const databaseId = world.nextId();
      const account: Account = { __typename: kind, login, databaseId, nodeId: nodeId(kind, databaseId) };
      accounts.set(login.toLowerCase(), account);
      return account;
    },
    addRepository(name, options) {
      if (world.repositories.has(name.toLowerCase())) throw new Error(`There is already a fake repository "${name}".`);
      const repository = createRepository(world, name, options);
      world.repositories.set(name.toLowerCase(), repository);
      return repositoryDesk(world, repository);
    },
    repository(name) {
      const found = world.repositories.get(name.toLowerCase());
      if (!found) throw new Error(`There is no fake repository "${name}".`);
      return repositoryDesk(world, found);
    },
    async close() {
      await world.hooks.settled();
      await Promise.all([...world.repositories.values()].map(({ git }) => git.close()));
    },
  };
  return world;
}

const startWorkflows = ['issues', 'issue_comment', 'push', 'repository_dispatch', 'workflow_dispatch'] as const;
const isHeard = (happened: Anything): happened is Happened => startWorkflows.some((name) => name === happened.name);
