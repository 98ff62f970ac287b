import { readFile, rm, writeFile } from 'node:fs/promises';
import { stderr, stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { sampleMarker } from '../data-hub/read-folder.ts';
import { say } from '../terminal/say.ts';
import { CommandError } from './command-error.ts';

const question = {
  title: 'Title of the site',
  repository: 'Repository of this project (owner/repo)',
  issues: 'Repository whose issues are records (owner/repo; empty: the same)',
} as const;

/** `ledgerline init`: makes the checkout yours. Removes the sample programme and writes the configuration. */
export const command = defineCommand({
  meta: { name: 'init', description: 'makes the checkout yours: removes the sample, writes the configuration' },
  args: {
    title: { type: 'string', description: question.title },
    repository: { type: 'string', description: question.repository },
    issues: { type: 'string', description: question.issues },
  },
  async run({ args }) {
    const answers = await complete(args);
    const title = answers.title.trim();
    const repository = repositoryName(answers.repository);
    const issues = answers.issues.trim() === '' ? repository : repositoryName(answers.issues);
    if (title === '') throw new CommandError('A site needs a title.', 'Give one with --title.');
    await removeSample('data-hub');
    await writeFile('ledgerline.config.ts', configFile(title, repository, issues));
    say('Wrote ledgerline.config.ts and removed the sample programme.');
    say(`Reading the issues of ${issues} takes a token: set GITHUB_TOKEN ("gh auth token" prints one).`);
    say('Next: commit, push, and choose "GitHub Actions" under Settings → Pages.');
  },
});

type Answers = Record<keyof typeof question, string>;

async function complete(given: { readonly [K in keyof Answers]?: string | undefined }): Promise<Answers> {
  const missing = (Object.keys(question) as (keyof Answers)[]).filter((key) => given[key] === undefined);
  if (missing.length > 0 && !stdin.isTTY && given.title === undefined)
    throw new CommandError('There is nobody to ask.', 'Give --title, --repository and --issues.');
  const ask =
    missing.length > 0 && stdin.isTTY ? createInterface({ input: stdin, output: stderr, terminal: false }) : undefined;
  const answers: Answers = { title: given.title ?? '', repository: given.repository ?? '', issues: given.issues ?? '' };
  for (const key of missing) answers[key] = (await ask?.question(`${question[key]}: `)) ?? '';
  ask?.close();
  return answers;
}

function repositoryName(text: string): string {
  const name = text.trim();
  if (/^[\w.-]+\/[\w.-]+$/.test(name)) return name;
  throw new CommandError(`"${name}" is no repository.`, 'Write it as owner/repo, for example octocat/records.');
}

/** Removes records only where the marker says that they are the sample; anything else is somebody's data. */
async function removeSample(hub: string): Promise<void> {
  const marker = `${hub}/${sampleMarker}`;
  const isSample = await readFile(marker).then(
    () => true,
    () => false,
  );
  if (!isSample) return;
  const folders = [...recordTypes.map(({ plural }) => plural), 'snapshots', 'summaries'];
  for (const folder of folders) await rm(`${hub}/data/${folder}`, { recursive: true, force: true });
  await rm('public/audio', { recursive: true, force: true });
  await rm(marker);
}

const configFile = (
  title: string,
  repository: string,
  issues: string,
): string => `import { defineConfig } from './src/settings/config.ts';

export default defineConfig({
  title: ${JSON.stringify(title)},
  repository: '${repository}',
  issuesDb: '${issues}',
});
`;
