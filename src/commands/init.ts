import { readFile, writeFile } from 'node:fs/promises';
import { stderr, stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { defineCommand } from 'citty';
import { counting } from '../pipeline/text/counting.ts';
import { repositoryText } from '../settings/repository.ts';
import { say } from '../terminal/say.ts';
import { CommandError } from './command-error.ts';
import { nextSteps } from './next-steps.ts';
import { fingerprint, readManifest, removeSample, sampleSign } from './remove-sample.ts';
import { isWrittenConfig, writtenConfig } from './written-config.ts';

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
    const manifest = readManifest(await readFile(new URL('./sample.sha256', import.meta.url), 'utf8'));
    const { removed, own, failed } = await removeSample('.', manifest);
    say(`Removed ${counting(removed.length, 'file')} of the sample programme.`);
    name('These files are yours or were changed, and stay:', own);
    if (own.includes(sampleSign)) say(`While ${sampleSign} is there, the site calls its records a sample.`);
    await writeConfig(writtenConfig({ title, repository, issues }), manifest.get(configPath));
    if (failed.length > 0)
      throw new CommandError(
        `These files of the sample could not be removed: ${failed.map(({ path, why }) => `${path} (${why})`).join(', ')}`,
        'Remove what hinders that and run "ledgerline init" again.',
      );
    say(...nextSteps({ repository, issues }));
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
  const name = text.trim().replace(/^https?:\/\/[^/]+\/([^/]+\/[^/]+?)(?:\.git)?\/?$/, '$1');
  if (repositoryText.safeParse(name).success) return name;
  throw new CommandError(`"${name}" is no repository.`, 'Write it as owner/repo, for example octocat/records.');
}

const configPath = 'ledgerline.config.ts';

/** Writes the configuration over the shipped one or over one that this command wrote; what a person put there stays. */
async function writeConfig(text: string, shipped: string | undefined): Promise<void> {
  const before = await readFile(configPath, 'utf8').catch(() => '');
  if (before === '' || isWrittenConfig(before) || (await fingerprint('.', configPath)) === shipped) {
    await writeFile(configPath, text);
    say(`Wrote ${configPath}.`);
  } else if (before !== text)
    say(`${configPath} has changes of your own and stays. Put this into it:`, ...text.split('\n'));
}

/** Names files, but not hundreds of them. */
function name(what: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const more = paths.length > 20 ? [`  and ${paths.length - 20} more`] : [];
  say(what, ...paths.slice(0, 20).map((path) => `  ${path}`), ...more);
}
