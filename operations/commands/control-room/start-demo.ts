import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { CommandError } from '../../../src/commands/command-error.ts';
import type { Settings } from '../../../src/settings/join-settings.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import { startRunbook } from '../../runbooks/start-runbook.ts';
import type { OpenControlRoom } from './open-control-room.ts';

/** A demonstration: settings that lead to a made-up GitHub, and what makes things happen in it. */
export interface Demo {
  readonly settings: Settings & { readonly keep: string };
  begin(room: OpenControlRoom): Promise<void>;
  close(): Promise<void>;
}

/** Makes the world of the demonstration; all of it is in memory. */
export async function startDemo(own: Settings): Promise<Demo> {
  const { createDemoWorld, people } = await import('../../../tests/operations/demo/create-demo-world.ts').catch(
    (cause: unknown) => {
      throw new CommandError(
        'The demonstration is not here: it is made of the fake GitHub in tests/, and of what "npm ci" installs for tests.',
        'Run "npm ci" in a checkout of the project.',
        { cause },
      );
    },
  );
  const { demoSessions, demoJobs } = await import('../../../tests/operations/demo/demo-factory.ts');
  const { demoAgents } = await import('../../../tests/operations/demo/demo-agents.ts');
  const { github, site, repositories, play, close } = await createDemoWorld();
  const keep = demoSessions();
  const secret = randomBytes(16).toString('hex');
  const [first = ''] = repositories;
  const deploy = { ...own.operations.deploy, healthcheck: site };
  const operations = {
    ...own.operations,
    database: ':memory:',
    webhookSecret: secret,
    repositories: [...repositories],
    deploy,
  };
  let going: ReturnType<typeof play> | undefined;
  return {
    settings: {
      ...own,
      ...{
        operations,
        token: github.token,
        serverUrl: github.url,
        apiUrl: github.apiUrl,
        graphqlUrl: github.graphqlUrl,
        keep,
      },
    },
    async begin({ desk, port }) {
      github.world.hooks.add({ url: `http://127.0.0.1:${port}/webhooks/github`, secret });
      going = play();
      const given = { requestedBy: people.colleague, repository: repositoryNamed(first) };
      await startRunbook(desk, 'spec', { title: 'payment processing', about: 'People pay by card.' }, given);
      await startRunbook(desk, 'spec', { title: 'offline listening' }, { ...given, dryRun: true });
      await startRunbook(desk, 'deploy', { environment: 'production' }, given);
      await demoJobs(desk, keep, people.colleague);
      await demoAgents(desk, people.colleague);
    },
    async close() {
      await going?.stop();
      rmSync(keep, { recursive: true, force: true });
      await close();
    },
  };
}
