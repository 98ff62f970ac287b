import { setTimeout as pause } from 'node:timers/promises';
import { createGitHub } from '../../src/github/client.ts';
import { needToken } from '../../src/github/need-token.ts';
import { localSite } from '../../src/settings/environment.ts';
import type { Settings } from '../../src/settings/join-settings.ts';
import { fullName } from '../../src/settings/repository.ts';
import { createCoder } from '../agents/adapters/create-coder.ts';
import { createWorld } from '../agents/create-world.ts';
import { agentGraph } from '../agents/graph/workflow.ts';
import { lookForIssues } from '../agents/tasks/look-for-issues.ts';
import { onAgentEvent } from '../agents/tasks/on-agent-event.ts';
import { housekeeping, housekeepingWorkflow } from '../control-room/housekeeping.ts';
import type { Engine, Workflow } from '../engine/engine.ts';
import { openEngine } from '../engine/open-workflow/open-workflow.ts';
import { publishWorkflow } from '../factory/publish/publish-workflow.ts';
import { createUpload } from '../factory/publish/youtube/create-upload.ts';
import { createActions } from '../github/create-actions.ts';
import { createForge } from '../github/create-forge.ts';
import { inboxOf } from '../inbox/inbox.ts';
import type { Desk } from '../runbooks/desk.ts';
import { logSource } from '../runbooks/incident/logs.ts';
import { runbookWorkflows } from '../runbooks/runbooks.ts';
import { openStore } from '../store/open-store.ts';

/** A desk that was opened: `close` gives back what it holds. */
export interface OpenDesk extends Desk {
  close(): Promise<void>;
}

/** Where it is opened, and what is GitHub there. */
export type DeskSettings = Pick<
  Settings,
  'token' | 'graphqlUrl' | 'apiUrl' | 'operations' | 'project' | 'siteUrl' | 'basePath'
> &
  // Nobody is asked where it is missing, as in a demonstration.
  Partial<Pick<Settings, 'ai' | 'serverUrl'>>;

/** Opens store, engine and GitHub as the settings say. `what` names, where there is no token, what needs one. */
export async function openDesk(own: DeskSettings, what: string): Promise<OpenDesk> {
  const { graphqlUrl, apiUrl, operations, project } = own;
  const github = createGitHub({ token: needToken(what, own.token), graphqlUrl, apiUrl });
  const { database: place, webhookSecret: _, youtubeAccount, ...rest } = operations;
  const repositories = rest.repositories.length > 0 || !project ? rest.repositories : [fullName(project)];
  const config = {
    ...rest,
    repositories,
    deploy: { ...rest.deploy, healthcheck: rest.deploy.healthcheck ?? siteOf(own) },
  };
  const now = () => new Date().toISOString();
  const actions = createActions(github);
  const store = await openStore(place, now);
  const parts = {
    store,
    actions,
    forge: createForge(github),
    logs: logSource({ actions, config }),
    config,
    now,
    ...(own.serverUrl !== undefined && { serverUrl: own.serverUrl }),
  };
  const { api, signIn } = config.factory.youtube;
  const upload = createUpload(youtubeAccount, { api, signIn, now, pause: (milliseconds) => pause(milliseconds) });
  // Workflows that start others need the engine that runs them, which is made with them.
  const made: { engine?: Engine } = {};
  const engineOf = () => made.engine ?? raise();
  const coder = createCoder(config.agents, own.ai);
  try {
    const engine = await openEngine({
      ...{ place, store },
      workflows: [
        ...runbookWorkflows(parts),
        publishWorkflow(parts, { engine: engineOf, upload }) as Workflow,
        agentGraph(createWorld(parts, coder, engineOf)) as Workflow,
        housekeepingWorkflow(inboxOf(store, now), repositories[0] ?? '', now),
      ],
    });
    made.engine = engine;
    return {
      ...parts,
      engine,
      alsoHears: onAgentEvent(parts, [housekeeping]),
      alsoLooks: (deliver) => lookForIssues(parts, deliver),
      async close() {
        await engine.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const raise = (): never => {
  throw new Error('No workflow runs before its engine is there.');
};

/** The address of the site, where it has one besides this machine's. */
const siteOf = ({ siteUrl, basePath }: DeskSettings): string | undefined =>
  siteUrl === localSite ? undefined : new URL(basePath, siteUrl).href;
