/** `npm run fake-github`: the records of this checkout as a fake GitHub, to try the whole product by hand. Ctrl+C ends it. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createFakeGitHub, seedFromDataHub, seedIssues } from './index.ts';
import { createClock } from './world/clock.ts';
import { nameWithOwner } from './world/model.ts';

const usage = `Starts a fake GitHub with the records of data-hub as issues and prints the variables to set.

  npm run fake-github -- [--port 4300] [--issues 10000] [--weight 1000]

  --port     where it listens on 127.0.0.1; a free port unless told
  --issues   opens so many synthetic tasks besides them
  --weight   refuses a question for more nodes than that, as GitHub does to a question that is too much for it
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    issues: { type: 'string' },
    weight: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}

const root = new URL('../../', import.meta.url);
const github = await createFakeGitHub({
  port: Number(values.port ?? 0),
  serverUrl: 'self',
  clock: createClock(),
  ...(values.weight && { weight: { most: Number(values.weight), says: 'RESOURCE_LIMITS_EXCEEDED' } }),
});
const { issuesDb, dataHub } = await seedFromDataHub(github.world, fileURLToPath(new URL('data-hub', root)));
await issuesDb.commit({ message: 'Issue forms', files: await issueForms() });
await seedLabels();
if (values.issues) seedIssues(github.world, issuesDb, Number(values.issues));
github.world.clock.followMachine();

const issuesName = nameWithOwner(issuesDb.repository);
const lines = [
  ['GITHUB_SERVER_URL', github.url],
  ['GITHUB_API_URL', github.apiUrl],
  ['GITHUB_GRAPHQL_URL', github.graphqlUrl],
  ['GITHUB_TOKEN', github.token],
  ['LEDGERLINE_ISSUES_DB', issuesName],
  ...(dataHub ? [['LEDGERLINE_DATA_HUB', nameWithOwner(dataHub.repository)]] : []),
].map(([name, value]) => `export ${name}=${value}`);

process.stdout.write(`${lines.join('\n')}\n`);
process.stderr.write(`
A fake GitHub is running. Paste the lines above into another terminal, then build or start the site there.
  Read and edit issues:  ${github.url}/${issuesName}/issues
  Open a new one:        ${github.url}/${issuesName}/issues/new/choose
${dataHub ? `  The data-hub's git:    git clone ${await dataHub.repository.git.folder()}\n` : ''}Ctrl+C ends it; nothing is kept.
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void github.close().then(() => process.exit(0));
  });

/** The issue forms of this checkout, so that new issues are made as on GitHub. */
async function issueForms(): Promise<Map<string, Buffer>> {
  const folder = new URL('.github/ISSUE_TEMPLATE/', root);
  const names = await readdir(folder).catch(() => []);
  return new Map(
    await Promise.all(
      names.map(async (name) => [`.github/ISSUE_TEMPLATE/${name}`, await readFile(new URL(name, folder))] as const),
    ),
  );
}

/** The labels of this checkout's manifest, with the colors that those of the records lack. */
async function seedLabels(): Promise<void> {
  const text = await readFile(new URL('.github/labels.json', root), 'utf8').catch(() => '{"labels":[]}');
  const { labels } = JSON.parse(text) as { labels: { name: string; color: string; description: string }[] };
  for (const label of labels)
    if (issuesDb.repository.labels.has(label.name.toLowerCase())) issuesDb.changeLabel(label.name, label);
    else issuesDb.createLabel(label);
}
