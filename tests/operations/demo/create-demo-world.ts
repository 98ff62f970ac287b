/** A WORLD WHERE THINGS HAPPEN, for `ledgerline control-room --demo`: two repositories on a fake GitHub, in which somebody always works. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFakeGitHub, type FakeGitHub, type RepositoryDesk } from '../../fake-github/index.ts';
import { createClock } from '../../fake-github/world/clock.ts';
import { demoPullRequests } from './demo-pull-requests.ts';
import { demoScripts } from './demo-scripts.ts';
import { demoWorkflows } from './demo-workflows.ts';
import { tidyUp } from './tidy-up.ts';

/** The world, and what lets it go on. */
export interface DemoWorld {
  readonly github: FakeGitHub;
  /** The address of the site that is deployed; it always answers. */
  readonly site: string;
  /** `owner/name`, the first one first. */
  readonly repositories: readonly string[];
  /** From now on something happens every few seconds, until it is stopped. */
  play(): { stop(): Promise<void> };
  close(): Promise<void>;
}

/** Who looks at the control room here, and a colleague who starts things. */
export const people = { you: 'ada', colleague: 'grace', reviewer: 'alan' } as const;

/** Seconds between two things that the colleague does. */
const pause = 20;

/** Makes the world as it is in the morning: a few runs have ended, some go on, one waits, one asks. */
export async function createDemoWorld(): Promise<DemoWorld> {
  const github = await createFakeGitHub({
    clock: createClock(new Date(Date.now() - 600_000)),
    token: { value: 'demo-token', login: people.you },
    serverUrl: 'self',
  });
  const names = ['studio/site', 'studio/player'];
  const desks: RepositoryDesk[] = [];
  for (const name of names) desks.push(await repository(github, name));
  const [site, player] = desks.map((desk) => desk.as(people.colleague));
  if (!site || !player) throw new Error('The demonstration has no repositories.');
  const happenings: (() => Promise<unknown>)[] = [
    () => site.runs.dispatch('ci.yml'),
    () => player.runs.dispatch('ci.yml'),
    () => site.runs.dispatch('notes.yml'),
    () => site.runs.dispatch('deploy.yml', { inputs: { environment: 'production', note: 'The week’s work' } }),
    () => player.runs.dispatch('nightly.yml'),
    () => player.runs.dispatch('deploy.yml', { inputs: { environment: 'staging' } }),
    ...[site, player].map((desk) => demoPullRequests(desk, people.colleague, people.reviewer)),
  ];
  for (const happen of happenings) {
    await happen();
    await github.world.play(25);
  }
  const server = createServer((_, answer) => answer.end('The site.'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    ...{ github, repositories: names, site: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` },
    async close() {
      server.close();
      await github.close();
    },
    play() {
      let isOn = true;
      catchUp(github);
      const going = goOn(github, desks, happenings, () => isOn);
      return {
        async stop() {
          isOn = false;
          await going;
        },
      };
    },
  };
}

async function repository(github: FakeGitHub, name: string): Promise<RepositoryDesk> {
  const desk = github.world.addRepository(name, { actions: { startsByItself: true } });
  demoScripts(desk);
  const files = Object.entries(demoWorkflows).map(([file, text]) => [`.github/workflows/${file}`, text] as const);
  const readme = `# ${name}\n\nEverything goes through a pull request. Tests come first.\n`;
  await desk.commit({ files: { ...Object.fromEntries(files), 'README.md': readme }, message: 'Begin' });
  for (const person of Object.values(people)) desk.associate(person, 'COLLABORATOR');
  desk.runs.environment('production', [people.you]);
  return desk;
}

async function goOn(
  github: FakeGitHub,
  desks: readonly RepositoryDesk[],
  happenings: readonly (() => Promise<unknown>)[],
  isOn: () => boolean,
) {
  const { world } = github;
  for (let second = 1; isOn(); second++) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    catchUp(github);
    await world.play(1);
    for (const desk of desks) tidyUp(desk);
    if (second % pause === 0) await happenings[(second / pause - 1) % happenings.length]?.();
  }
}

/** Lets the world's clock be where the machine's is, but never back: a time that was said before may not come again. */
function catchUp({ world: { clock } }: FakeGitHub): void {
  if (Date.parse(clock.now()) < Date.now() - 2000) clock.set(new Date());
}
