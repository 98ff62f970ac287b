/** A site that somebody made theirs follows the product from one release to the next, and nothing of theirs is lost on the way. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillWithCopy, fillWithProduct, fillWithRelease, makeWorld, type Place, type World } from './upgrading.ts';

const book = `import { defineRecord } from '../define-record.ts';
import { line } from '../fields.ts';

export const book = defineRecord({
  name: 'book',
  plural: 'books',
  about: 'Something to read.',
  statuses: { wanted: 'open', read: 'closed' },
  fields: { writer: line('Writer') },
  facets: ['status'],
});
`;

/** A file of the product that this test may change: its own code runs neither in `generate` nor in `check`. */
const changed = 'src/components/inline/Moment.astro';
const touched = 'src/components/inline/Badge.astro';
/** A workflow that holds an hour. */
const clocked = '.github/workflows/reconcile.yml';
const dropped = 'scripts/strip-lockfile.ts';
const program = 'scripts/new-program.mjs';

let world: World;
let product: Place;
let bare: string;
/** The versions of the two releases. */
let one: string;
const two = '98.0.0';

beforeAll(() => {
  world = makeWorld();
  product = world.place('product');
  fillWithProduct(product);
  one = (JSON.parse(product.read('package.json')) as { version: string }).version;
  product.git('tag', `v${one}`);

  product.write(changed, `${product.read(changed)}<!-- two -->\n`);
  product.write('src/new-room/new-file.ts', 'export const news = 2;\n');
  product.replace(clocked, 'name: Reconcile', 'name: Reconcile anew');
  product.write(program, '#!/usr/bin/env node\n');
  product.run('chmod', '+x', program);
  product.remove(dropped);
  product.write(touched, `${product.read(touched)}<!-- between -->\n`);
  product.commit('between');
  product.write(touched, `${product.read(touched)}<!-- two -->\n`);
  product.write('CHANGELOG.md', `# Changelog\n\n## [${two}] - 2030-01-02\n\nBetter.\n\n## [${one}] - 2029-01-01\n`);
  product.replace('package.json', `"version": "${one}"`, `"version": "${two}"`);
  product.replace('package.json', '"dependencies": {', '"dependencies": {\n    "a-new-package": "1.0.0",');
  product.replace('package-lock.json', '"dependencies": {', '"dependencies": {\n        "a-new-package": "1.0.0",');
  // A key of the configuration gets another name, and so does a question of a form, whose old name stays readable.
  for (const file of [
    'src/settings/config.ts',
    'src/settings/join-settings.ts',
    'src/site/docs/configuration-meanings.ts',
  ])
    product.write(file, product.read(file).replaceAll(/\bstreaks\b/g, 'weekStreaks'));
  product.replace(
    'content-schema/records/task.ts',
    "prose('Details', {",
    "prose('More about it', { aliases: ['Details'],",
  );
  product.commit('two');
  product.git('tag', `v${two}`);
  bare = join(product.folder, '../product.git');
  product.git('clone', '--quiet', '--bare', '.', bare);
});
afterAll(() => world.remove());

const ledgerline = (place: Place, ...words: string[]) => place.run('node', 'scripts/ledgerline.mjs', ...words);
const upgrade = (place: Place, ...words: string[]) => ledgerline(place, 'upgrade', '--from', bare, ...words);

/** A checkout that somebody took from the first release and made theirs. */
function owned(name: string): Place {
  first ??= makeOwned(world.place('first'));
  const place = world.place(name);
  fillWithCopy(place, first);
  return place;
}

let first: Place | undefined;

function makeOwned(place: Place): Place {
  fillWithRelease(place, product, `v${one}`);
  const answers = ['--title', "Ada's records", '--repository', 'octocat/site', '--issues', ''];
  ledgerline(place, 'init', ...answers);
  place.write(
    'data-hub/data/tasks/1.json',
    JSON.stringify({ id: 1, title: 'task: one', rawBody: '### Summary\n\nx\n\n### Details\n\nOf old.\n' }),
  );
  place.write('data-hub/data/books/2.json', '{ "id": 2, "title": "book: Emma", "writer": "Jane Austen" }');
  place.write('public/audio/mine.mp3', 'not really sound');
  place.write('src/styles/mine.css', 'a { color: red }\n');
  place.write('content-schema/records/book.ts', book);
  place.replace(
    'content-schema/index.ts',
    'import { event }',
    "import { book } from './records/book.ts';\nimport { event }",
  );
  place.replace('content-schema/index.ts', '] as const;', ', book] as const;');
  place.replace('package.json', '"name": "ledgerline"', '"name": "adas-records"');
  place.replace('package.json', '"dependencies": {', '"dependencies": {\n    "zz-mine": "2.0.0",');
  place.write('.gitignore', `${place.read('.gitignore')}/private-notes/\n`);
  place.write('README.md', 'These are my records.\n');
  place.write(changed, `${place.read(changed)}<!-- mine -->\n`);
  // An hour of one's own is put into the workflow, which is no change of it by hand.
  place.replace('ledgerline.config.ts', 'defineConfig({', "defineConfig({\n  cadences: { reconcile: '5 5 * * *' },");
  ledgerline(place, 'generate');
  place.commit('made mine');
  return place;
}

const mine = [
  'data-hub/data/tasks/1.json',
  'data-hub/data/books/2.json',
  'public/audio/mine.mp3',
  'src/styles/mine.css',
  'content-schema/records/book.ts',
  'content-schema/index.ts',
  'ledgerline.config.ts',
  'README.md',
];

describe('a site that was made somebody’s own', () => {
  let place: Place;
  let before: Map<string, string>;
  beforeAll(() => {
    place = owned('own');
    before = place.files();
    world.npmCalls();
  });

  test('a dry run says what would be done, and changes nothing', () => {
    const { status, output } = upgrade(place, '--dry-run');
    expect(status, output).toBe(0);
    expect(output).toContain(`From ${one} to ${two}. Nothing is changed.`);
    expect(output).toContain(`Would be removed (1):\n  ${dropped}\n`);
    expect(output).toContain('Would be added (2):\n  scripts/new-program.mjs\n  src/new-room/new-file.ts\n');
    expect(output).toContain(`${changed} → ${changed}.yours`);
    expect(place.files()).toEqual(before);
    expect(place.git('status', '--porcelain')).toBe('');
  });

  test('uncommitted changes are refused before anything is asked', () => {
    place.write('notes.txt', 'x');
    const { status, output } = upgrade(place);
    expect(output).toContain('This checkout has changes that are not committed (1).');
    expect(status).toBe(2);
    place.remove('notes.txt');
  });

  test('what stands where the release has a new file stops it before anything is written', () => {
    for (const put of [
      () => place.write('src/new-room/new-file.ts', 'mine\n'),
      () => symlinkSync('/tmp', join(place.folder, 'src/new-room')),
    ]) {
      put();
      const { status, output } = upgrade(place, '--uncommitted');
      expect(output).toContain('where something of yours stands: src/new-room/new-file.ts');
      expect(status).toBe(2);
      place.git('clean', '--quiet', '--force', '-d');
      expect(place.files()).toEqual(before);
    }
  });

  test('the upgrade replaces what is the product’s and keeps aside what was changed by hand', () => {
    const { status, output } = upgrade(place);
    expect(output).toContain('generated file');
    expect(output).toContain('2 records, 0 withheld: 0 errors');
    expect(output).toContain(`git diff --no-index ${changed} ${changed}.yours`);
    expect(output).toContain(`What is new stands in CHANGELOG.md: ${two} (2030-01-02).`);
    expect(status, output).toBe(0);
    expect(world.npmCalls()).toEqual(['install']);
    for (const path of mine) expect(place.files().get(path), path).toBe(before.get(path));
    expect(place.read(`${changed}.yours`)).toBe(before.get(changed));
    expect(place.read(clocked)).toMatch(/name: Reconcile anew[\s\S]*- cron: '5 5 \* \* \*'/);
    expect(place.files().has(`${clocked}.yours`)).toBe(false);
    for (const path of [changed, touched, 'src/new-room/new-file.ts'])
      expect(place.read(path), path).toBe(product.read(path));
    expect(place.git('ls-files', '--others', '--exclude-standard').split('\n')).toContain(`${changed}.yours`);
    expect(place.has(dropped)).toBe(false);
    expect(place.run(join(place.folder, program)).status).toBe(0);
    const { name, version, dependencies } = JSON.parse(place.read('package.json')) as Record<string, unknown>;
    expect([name, version]).toEqual(['adas-records', two]);
    expect(dependencies).toMatchObject({ 'a-new-package': '1.0.0', 'zz-mine': '2.0.0' });
    expect(place.read('.gitignore')).toBe(before.get('.gitignore'));
  });

  test('forms are those of the new questions, and records with the old ones are still read', () => {
    expect(place.read('.github/ISSUE_TEMPLATE/task.yml')).toContain('label: More about it');
    expect(place.has('.github/ISSUE_TEMPLATE/book.yml')).toBe(true);
    expect(ledgerline(place, 'generate', '--check').status).toBe(0);
    expect(ledgerline(place, 'check').output).not.toContain('Details');
  });

  test('the sample that init removed does not come back', () => {
    expect([...place.files().keys()].filter((path) => path.startsWith('data-hub/data/'))).toEqual([
      'data-hub/data/books/2.json',
      'data-hub/data/config/pattern-tags.json',
      'data-hub/data/tasks/1.json',
    ]);
  });

  test('a second upgrade does nothing, and goes on naming what was set aside', () => {
    place.commit('upgraded');
    const after = place.files();
    const { status, output } = upgrade(place);
    expect(output).toContain(`This checkout is at ${two}. There is nothing to do.`);
    expect(output).toContain(`${changed}.yours`);
    expect(status).toBe(0);
    expect(place.files()).toEqual(after);
    expect(world.npmCalls()).toEqual([]);
  });

  test('an older release is taken only where it is named', () => {
    product.git('tag', '--force', 'v0.0.1', `v${one}`);
    const older = ['upgrade', '--from', product.folder];
    product.git('tag', '--delete', `v${two}`);
    expect(ledgerline(place, ...older).output).toContain('Name an older one to go back to it.');
    product.git('tag', `v${two}`);
    const { output } = ledgerline(place, ...older, `v${one}`, '--dry-run');
    expect(output).toContain(`From ${two} to ${one}. Nothing is changed.`);
    expect(output).toContain(`Would be added (1):\n  ${dropped}\n`);
  });

  test('a release that is not there is named with the newest one', () => {
    const { status, output } = upgrade(place, '77.7.7');
    expect(output).toContain(`has no release 77.7.7.\nThe newest is ${two}.`);
    expect(status).toBe(2);
  });
});

describe('an upgrade that is cut short', () => {
  test('a key of the configuration with a new name is told, and once it is mended the same command finishes', () => {
    const place = owned('renamed');
    place.replace('ledgerline.config.ts', "  language: 'en',", "  language: 'en',\n  streaks: true,");
    place.commit('streaks');
    world.npmCalls();
    const once = upgrade(place);
    expect(once.output).toContain('"streaks" is no key of ledgerline.config.ts: did you mean "weekStreaks"?');
    expect(once.output).toContain(`npx ledgerline upgrade ${two}`);
    expect(once.status).toBe(1);
    place.replace('ledgerline.config.ts', 'streaks', 'weekStreaks');
    const again = upgrade(place);
    expect(again.output).toContain('2 records, 0 withheld: 0 errors');
    expect(again.output).toContain(`${changed}.yours`);
    expect(again.status).toBe(0);
    expect(world.npmCalls()).toEqual(['install', 'install']);
  });

  test('a note that a kill or a disk left in pieces counts as none', () => {
    const place = owned('torn');
    place.write('.cache/upgrade/unfinished.json', '{"from":"0.1');
    const { status, output } = upgrade(place);
    expect(output).toContain('unfinished.json, cannot be read and counts as none.');
    expect(output).toContain('2 records, 0 withheld: 0 errors');
    expect(status, output).toBe(0);
  });

  test('a fetch that was killed leaves no lock that stops the next one', () => {
    const place = owned('locked');
    upgrade(place, '--dry-run');
    place.write('.cache/upgrade/releases.git/config.lock', '');
    const { status, output } = upgrade(place, '--dry-run');
    expect(output).toContain(`From ${one} to ${two}. Nothing is changed.`);
    expect(status, output).toBe(0);
  });

  test('killed between any two files, the next run ends where an undisturbed one does', () => {
    const [whole, killed] = [owned('whole'), owned('killed')];
    upgrade(whole);
    const expected = whole.files();
    // As a kill leaves it: the note, some files, and a copy whose original still stands.
    killed.write('.cache/upgrade/unfinished.json', JSON.stringify({ from: one, to: two, install: 'install' }));
    killed.write(`${changed}.yours`, killed.read(changed));
    killed.remove(dropped);
    killed.write(touched, product.read(touched));
    killed.write('CHANGELOG.md', product.read('CHANGELOG.md'));
    const { status, output } = upgrade(killed);
    expect(status, output).toBe(0);
    expect(killed.files()).toEqual(expected);
  });
});

test('without a token the records in the folder are checked, and the issues are named as not checked', () => {
  const place = owned('issues');
  const words = ['-u', 'LEDGERLINE_ISSUES_DB', 'node', 'scripts/ledgerline.mjs', 'upgrade', '--from', bare];
  const { status, output } = place.run('env', ...words);
  expect(output).toContain('2 records, 0 withheld: 0 errors');
  expect(output).toContain('needs a token and none is set: the issues of octocat/site.');
  expect(status, output).toBe(0);
});

test('a checkout that still shows the sample gets the sample of the release', () => {
  const place = world.place('sample');
  fillWithRelease(place, product, `v${one}`);
  product.write('data-hub/data/tasks/19.json', product.read('data-hub/data/tasks/19.json').replace('{', '{ '));
  product.commit('sample');
  product.git('tag', 'v99.0.0');
  place.write('data-hub/data/tasks/21.json', '{ "id": 21, "title": "task: mine", "summary": "x" }');
  place.commit('mine');
  const { status, output } = ledgerline(place, 'upgrade', '--from', product.folder);
  expect(output).toContain('Replaced (');
  // The sample has one error on purpose.
  expect(status, output).toBe(1);
  expect(place.read('data-hub/data/tasks/19.json')).toBe(product.read('data-hub/data/tasks/19.json'));
  expect(place.read('data-hub/data/tasks/21.json')).toContain('mine');
});

test('a release with a link or with a path out of the checkout is not taken', () => {
  const place = owned('hostile');
  const before = place.files();
  const object = product.run('git', 'rev-parse', 'HEAD:LICENSE').output.trim();
  const release = (version: string, entry: string) => {
    const made = product.run('sh', '-c', `printf '${entry}' | git hash-object -t tree -w --stdin --literally`);
    const tree = made.output.trim();
    product.git('tag', `v${version}`, product.git('commit-tree', tree, '-m', 'x').trim());
  };
  const bytes = object.replaceAll(/../g, (two) => `\\${Number.parseInt(two, 16).toString(8).padStart(3, '0')}`);
  release('100.0.0', `120000 LICENSE\\000${bytes}`);
  release('100.0.1', `100644 ..\\000${bytes}`);
  release('100.0.2', `100644 a/../../b\\000${bytes}`);
  release('100.0.3', `100644 .GIT\\000${bytes}`);
  for (const version of ['100.0.0', '100.0.1', '100.0.2', '100.0.3']) {
    const { status, output } = ledgerline(place, 'upgrade', version, '--from', product.folder);
    expect(output).toContain(`Release ${version} is not taken`);
    expect(status).toBe(2);
  }
  expect(place.files()).toEqual(before);
});

test('a password in the address is refused before anything is fetched', () => {
  const place = owned('password');
  const { status, output } = ledgerline(place, 'upgrade', '--from', 'https://ada:secret@example.com/x.git');
  expect(output).toContain('The address holds a user name or a password');
  expect(output).not.toContain('secret');
  expect(status).toBe(2);
});
