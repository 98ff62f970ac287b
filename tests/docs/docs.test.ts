/** The docs say what is so: commands, variables, paths and links that they name exist, and what exists is named. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oldest } from '../../scripts/preflight.mjs';
import { docsSidebar } from '../../src/content/docs-sidebar.ts';
import { readConfig } from '../../src/settings/config.ts';
import { environmentSchema, mistypedVariables, readEnvironment } from '../../src/settings/environment.ts';
import { hubConfig } from '../../src/settings/hub-config.ts';
import { environmentMeanings } from '../../src/site/docs/environment-meanings.ts';
import { modules } from '../../src/site/docs/module-map.ts';
import { errorMessages } from './error-messages.ts';
import { codeOf, docsPages, linksOf, page } from './pages.ts';

const readme = readFileSync('README.md', 'utf8');
const readmes = modules.map((module) => ({
  file: module.readme,
  slug: module.name,
  text: readFileSync(module.readme, 'utf8'),
}));
const all = [...docsPages, { file: 'README.md', slug: 'README', text: readme }, ...readmes];

const help = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/ledgerline.mjs', ...args, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  }).stdout;
const overview = help().trimEnd();
const commands = [...overview.matchAll(/^ {2}(\w[\w-]*)/gm)].flatMap(([, name]) => name ?? []);

test('every page has a title and a description', () => {
  const bare = docsPages.filter(({ text }) => !/^---\ntitle: \S.*\ndescription: \S.*\n/.test(text));
  expect(bare.map(({ file }) => file)).toEqual([]);
});

test('every page has its place in the sidebar, and every place has a page', () => {
  const listed = JSON.stringify(docsSidebar);
  const folders = [...listed.matchAll(/"directory":"([^"]+)"/g)].map(([, folder]) => `${folder}/`);
  const lost = docsPages.filter(
    ({ slug }) => !listed.includes(`"${slug}"`) && !folders.some((folder) => `${slug}/`.startsWith(folder)),
  );
  expect(lost.map(({ slug }) => slug)).toEqual([]);
  const named = [...listed.matchAll(/"(docs(?:\/[\w-]+)*)"/g)].flatMap(([, slug]) => slug ?? []);
  expect(
    named.filter((slug) => !existsSync(`src/content/docs/${slug}`) && !docsPages.some((p) => p.slug === slug)),
  ).toEqual([]);
});

test('every module of the module map has a page', () => {
  for (const { docs, name } of modules) expect(page(`docs/${docs}`).text).toContain(`<ModuleFacts name="${name}" />`);
});

test('README and quick start ask for the Node that the preflight asks for', () => {
  for (const { text } of [page('docs/quick-start'), { text: readme }])
    expect(text).toContain(`Node ${oldest.join('.')} or newer`);
});

test('folders of the module map that do not exist are said not to be there yet', () => {
  const absent = modules.flatMap(({ lives }) => lives).filter((path) => !existsSync(path));
  const [, said = ''] = /Not there yet: (.*)\./.exec(page('docs/architecture/overview').text) ?? [];
  expect(codeOf(said)).toEqual(absent);
});

test.each(docsPages)('links between pages lead somewhere: $slug', ({ slug, text }) => {
  const known = new Set(docsPages.map((p) => `/base/${p.slug}/`));
  const lost = linksOf(text)
    .filter((target) => !/^(https?:|#)/.test(target))
    .map((target) => new URL(target, `https://site.test/base/${slug}/`).pathname)
    .filter((path) => !path.startsWith('/base/') || (path.startsWith('/base/docs/') && !known.has(path)));
  expect(lost).toEqual([]);
  // An address from the root would lose the base path.
  expect(linksOf(text).filter((target) => target.startsWith('/'))).toEqual([]);
});

test('every path that the README links to is in the repository', () => {
  const paths = linksOf(readme).filter((target) => !/^https?:/.test(target));
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(path.replace(/#.*/, '')))).toEqual([]);
});

test.each(all)('every command that is named exists: $file', ({ text }) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const typed = codeOf(text).join('\n');
  const named = [...typed.matchAll(/\b(?:npx )ledgerline ([a-z][\w-]*)/g)].flatMap(([, name]) => name ?? []);
  const run = [...typed.matchAll(/\bnpm (?:run )?(?!run\b)([a-z][\w-]*)/g)].flatMap(([, name]) => name ?? []);
  expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  expect(run.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
});

test('the reference of the commands prints the overview as it is, and explains every option', () => {
  const { text } = page('docs/reference/commands');
  expect(text).toContain(overview);
  for (const command of commands) {
    const chapter = text.split(`\n## ${command}\n`)[1]?.split('\n## ')[0] ?? '';
    expect(chapter, command).not.toBe('');
    for (const option of optionsOf(command)) expect(chapter, command).toContain(`\`--${option}\``);
  }
});

/** The options of a command, and those of the commands below it. */
function optionsOf(...command: string[]): string[] {
  const text = help(...command);
  const below = [...(text.split('\nCOMMANDS\n')[1] ?? '').matchAll(/^ {2}(\w[\w-]*)/gm)].flatMap(
    ([, name]) => name ?? [],
  );
  const own = [...text.matchAll(/^ +--([\w-]+)/gm)].flatMap(([, name]) => name ?? []);
  return [...own, ...below.flatMap((name) => optionsOf(...command, name))];
}

test('every environment variable has a meaning', () => {
  expect(Object.keys(environmentMeanings).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
});

test('troubleshooting has every message with which reading from GitHub can fail, and none that is gone', () => {
  const messages = ['src/github/*.ts', 'src/data-hub/*.ts', 'src/settings/*.ts'].flatMap(errorMessages);
  const { text } = page('docs/reference/troubleshooting');
  const quoted = [...text.matchAll(/^> (\S.*)$/gm)].flatMap(([, line]) => line ?? []);
  const settings = settingsMessages();
  const says = (line: string, pieces: readonly string[]) =>
    pieces.every((piece) => line.includes(piece.trim().replace(/[.]$/, '')));
  expect(messages.length).toBeGreaterThan(15);
  expect(messages.filter((pieces) => !quoted.some((line) => says(line, pieces)))).toEqual([]);
  expect(settings.filter((message) => !quoted.includes(message))).toEqual([]);
  const others = quoted.filter((line) => !settings.includes(line));
  expect(others.filter((line) => !messages.some((pieces) => says(line, pieces)))).toEqual([]);
});

/** What the door for settings says of a mistake of each kind. */
function settingsMessages(): string[] {
  const tags = [{ tag: 'calm', meaning: 'x' }, { meaning: 'y' }];
  const mistakes = [
    () => readConfig({ issueDb: 'octocat/records' }),
    () => readConfig({ title: 7 }),
    () => readEnvironment({ SITE_URL: 'here' }),
    () => readEnvironment({ GITHUB_TOKEN: 'a b' }),
    () => readEnvironment({ GITHUB_API_URL: 'http://ghe.example' }),
    () => readEnvironment({ GITHUB_API_URL: 'https://ada:secret@ghe.example' }),
    () => hubConfig(new Map([['pattern-tags', tags]])),
  ];
  const said = mistakes.map((read) => {
    try {
      return String(read());
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
  return [...said, ...mistypedVariables({ LEDGERLINE_DATAHUB: 'x' })];
}

test('main is protected in one way, and whoever is told of it is told what keeps the records coming', () => {
  const told = docsPages.filter(({ text }) => /\brulesets?\/|Import a ruleset|The ruleset of the project/.test(text));
  expect(told.map(({ slug }) => slug).sort()).toEqual(['docs/architecture/organization', 'docs/contributing']);
  for (const { text, slug } of told)
    expect(text, slug).toMatch(/\(#before-the-ruleset\)|organization\/#before-the-ruleset/);
  const classic = docsPages.filter(({ text }) => text.includes('**Settings → Branches**'));
  expect(classic.map(({ slug }) => slug)).toEqual(['docs/architecture/organization']);
});
