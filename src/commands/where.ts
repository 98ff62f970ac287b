import { defineCommand } from 'citty';
import type { GitHub } from '../github/client.ts';
import { ask } from '../github/refusal.ts';
import type { HubPlace } from '../settings/hub-place.ts';
import type { Settings } from '../settings/join-settings.ts';
import { fullName, type Repository } from '../settings/repository.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say, tellActions } from '../terminal/say.ts';
import { stepOutput } from '../terminal/step-output.ts';
import { CommandError } from './command-error.ts';
import { reachedRepositories } from './reached-repositories.ts';
import { withGitHub } from './with-github.ts';

/** `ledgerline where`: where issues, data-hub and published site are; workflows ask it before they ask for a token. */
export const command = defineCommand({
  meta: { name: 'where', description: 'says where the issues, the data-hub and, if asked, the published site are' },
  args: {
    site: { type: 'boolean', description: 'ask GitHub where Pages publishes the site' },
    json: { type: 'boolean', description: 'print { issuesDb, dataHub, owner, repositories, site } and nothing else' },
  },
  async run({ args }) {
    const own = settings();
    const { issuesDb, dataHub } = own;
    const reached = reachedRepositories(own);
    const site = args.site ? await publishedAt(own) : undefined;
    stepOutput({
      owner: reached?.owner ?? '',
      repositories: reached?.names.join(',') ?? '',
      ...(args.site ? { origin: site?.origin ?? '', base_path: site?.basePath ?? '' } : {}),
    });
    if (args.json) {
      const { owner = null, names: repositories = [] } = reached ?? {};
      const issues = issuesDb ? fullName(issuesDb) : null;
      printJson({ issuesDb: issues, dataHub: placeOf(dataHub), owner, repositories, site: site ?? null });
      return;
    }
    say(`Issues: ${issuesDb ? fullName(issuesDb) : 'none'}. Data-hub: ${placeOf(dataHub)}.`);
    if (!reached)
      say('They have different owners: a GitHub App or a fine-grained token reaches the repositories of one alone.');
    if (site) say(`Site: ${site.origin}${site.basePath}/`);
  },
});

interface Site {
  readonly origin: string;
  /** Without a slash at its end. */
  readonly basePath: string;
}

/** Where Pages publishes the site; that it does so nowhere is told, and is no error. */
async function publishedAt(own: Settings): Promise<Site | undefined> {
  const publisher = own.workflowRepository ?? own.project;
  if (!publisher)
    throw new CommandError(
      'No repository is named that publishes the site.',
      'Name it as "repository" in ledgerline.config.ts.',
    );
  const reply = await withGitHub(own, 'Asking where the site is published', (github) => pagesOf(github, publisher));
  if ('data' in reply) {
    const { origin, pathname } = new URL((reply.data.data as { html_url: string }).html_url);
    return { origin, basePath: pathname.replace(/\/$/, '') };
  }
  const message =
    reply.refusal === 'missing'
      ? `${fullName(publisher)} has GitHub Pages switched off, so nothing is published there.`
      : `The token may not ask about GitHub Pages of ${fullName(publisher)}, so the address of the site is not known.`;
  const hint = `Choose "GitHub Actions" as the source at ${own.serverUrl}/${fullName(publisher)}/settings/pages`;
  if (own.workflowRepository) tellActions(`::warning title=GitHub Pages::${message} ${hint}`);
  else say(message, hint);
  return undefined;
}

const pagesOf = (github: GitHub, { owner, name }: Repository) =>
  ask(github.rest('GET /repos/{owner}/{repo}/pages', { owner, repo: name }));

/** A data-hub as it is named in the configuration. */
const placeOf = (place: HubPlace): string =>
  place.kind === 'folder'
    ? place.folder
    : `${fullName(place)}${place.folder && `/${place.folder}`}${place.ref === undefined ? '' : `@${place.ref}`}`;
