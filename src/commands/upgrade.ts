import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCommand } from 'citty';
import { readEnvironment } from '../settings/environment.ts';
import { repositoryText } from '../settings/repository.ts';
import { say } from '../terminal/say.ts';
import { compareVersions, isVersion, sectionsBetween } from '../upgrade/versions.ts';
import { CommandError } from './command-error.ts';
import { applyUpgrade, workshopOf } from './upgrade/apply-upgrade.ts';
import { finishUpgrade } from './upgrade/finish-upgrade.ts';
import { git } from './upgrade/git.ts';
import { prepareUpgrade } from './upgrade/prepare-upgrade.ts';
import { type Reach, reachOf } from './upgrade/reach.ts';
import { fetchReleases, type Releases } from './upgrade/releases.ts';
import { lookLines, upgradeLines } from './upgrade/tell-upgrade.ts';
import { end, notePath, readUnfinished, type Unfinished } from './upgrade/unfinished.ts';

/** `ledgerline upgrade`: takes a release and replaces only what is the product's. */
export const command = defineCommand({
  meta: { name: 'upgrade', description: 'takes a release of the product and replaces only the product’s own files' },
  args: {
    version: {
      type: 'positional',
      required: false,
      description: 'the release, such as 0.2.0; the newest unless given',
    },
    'dry-run': { type: 'boolean', description: 'say what would be done, and change nothing' },
    from: {
      type: 'string',
      description: 'where releases are: owner/repo, an address or a folder that git can fetch',
      valueHint: 'REPOSITORY',
    },
    uncommitted: { type: 'boolean', description: 'go on although there are changes that are not committed' },
  },
  async run({ args }) {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const from = await versionOf(root);
    const isDry = args['dry-run'] === true;
    const unfinished = await unfinishedIn(root, isDry);
    if (!isDry && !args.uncommitted && !unfinished) refuseUncommitted(root);

    const source = await sourceOf(root, args.from);
    say(`Fetching the releases of ${source}.`);
    const workshop = workshopOf(root);
    const releases = await fetchReleases(source, `${workshop}/releases.git`);
    const to = chosen(releases, args.version ?? unfinished?.to);
    if (unfinished && to !== unfinished.to)
      throw new CommandError(
        `An upgrade to ${unfinished.to} was begun and is not finished.`,
        `Finish it first: npx ledgerline upgrade ${unfinished.to}`,
      );
    if (args.version === undefined && compareVersions(to, from) < 0)
      return say(`This checkout is at ${from}; the newest release is ${to}. Name an older one to go back to it.`);

    const since = unfinished?.from ?? from;
    const prepared = await prepareUpgrade(root, releases, from, to);
    const { actions, write, changelog } = prepared;
    const hasWork = write.size > 0 || [...actions.values()].includes('remove');
    if (!hasWork && !unfinished) say(`This checkout is at ${to}. There is nothing to do.`);
    else if (isDry) say(`From ${from} to ${to}. Nothing is changed.`, ...upgradeLines(actions, { isDry }));
    else {
      say(`From ${from} to ${to}.`);
      const reach = await reachOfSite();
      const install = await applyUpgrade(root, prepared, { from: since, to, install: unfinished?.install });
      say(...upgradeLines(actions, { isDry }));
      await finishUpgrade(root, { to, install, reach });
    }
    const aside = [...actions].flatMap(([path, action]) => (action === 'set-aside' && !isDry ? [`${path}.yours`] : []));
    const folder = relative(root, releases.folder);
    const base = releases.has(since) ? since : undefined;
    say(...lookLines(actions, { aside: [...new Set([...prepared.setAsideBefore, ...aside])], folder, from: base, to }));
    const sections = sectionsBetween(changelog, since, to);
    if (sections.length > 0) say(`What is new stands in CHANGELOG.md: ${sections.join(', ')}.`);
  },
});

/** An upgrade to finish. A note that cannot be read counts as none: what it was of is found by the bytes of the files. */
async function unfinishedIn(root: string, isDry: boolean): Promise<Unfinished | undefined> {
  const note = await readUnfinished(root);
  if (note !== 'unreadable') return note;
  say(
    `The note of an unfinished upgrade, ${notePath}, cannot be read and counts as none.`,
    'If that upgrade had put files in place, run "npm install" and "npx ledgerline generate" in the end.',
  );
  if (!isDry) await end(root);
  return undefined;
}

async function versionOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as { version?: unknown };
  if (typeof version === 'string' && isVersion(version)) return version;
  throw new CommandError(
    'package.json does not say which version of the product this is.',
    'Put the version there that you took, such as "version": "0.1.0".',
  );
}

/** The release that is meant, or the newest. */
function chosen(releases: Releases, named: string | undefined): string {
  const version = named?.replace(/^v/, '') ?? releases.newest;
  if (version === undefined)
    throw new CommandError(`${releases.source} has no release.`, 'A release is a tag such as v0.2.0.');
  if (releases.has(version)) return version;
  const newest = releases.newest ? `The newest is ${releases.newest}.` : 'It has none.';
  throw new CommandError(`${releases.source} has no release ${version}.`, newest);
}

async function sourceOf(root: string, named: string | undefined): Promise<string> {
  const text = named?.trim() || (await configured()) || upstream(root);
  if (!text)
    throw new CommandError(
      'Nothing says where releases are.',
      'Name the repository with --from, or as upgradesFrom in ledgerline.config.ts, or as the git remote "upstream".',
    );
  return repositoryText.safeParse(text).success ? `${readEnvironment().GITHUB_SERVER_URL}/${text}.git` : text;
}

// Loaded late, because a configuration that cannot be read is no reason not to upgrade from a place that was named.
const configured = async () => (await import('../settings/settings.ts')).settings().upgradesFrom;

/** Which records can be checked at the end; asked before settings are read by the code of another release. */
async function reachOfSite(): Promise<Reach> {
  try {
    return reachOf((await import('../settings/settings.ts')).settings());
  } catch {
    // What is wrong with the settings is for `check` to say.
    return { hub: true, unread: [] };
  }
}

function upstream(root: string): string | undefined {
  try {
    return git(['-C', root, 'remote', 'get-url', 'upstream']).toString().trim();
  } catch {
    return undefined;
  }
}

/** What is not committed could not be told apart from what the upgrade changed, nor be taken back with it. */
function refuseUncommitted(root: string): void {
  const hint = 'Commit first, so that the upgrade can be looked at and taken back. Or add --uncommitted.';
  let changed: string;
  try {
    changed = git(['-C', root, 'status', '--porcelain', '--', '.']).toString();
  } catch {
    throw new CommandError('This checkout is no git repository.', hint);
  }
  const count = changed.split('\n').filter(Boolean).length;
  if (count > 0) throw new CommandError(`This checkout has changes that are not committed (${count}).`, hint);
}
