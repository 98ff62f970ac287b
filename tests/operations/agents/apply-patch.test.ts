import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyPatch } from '../../../operations/agents/patch/apply/apply-patch.ts';
import { gitOf } from '../../../operations/agents/patch/apply/git.ts';
import { type PatchYard, patchYard, policyWith } from './patches.ts';

const { limits } = policyWith();
let yard: PatchYard;
let place: string;
beforeEach(() => {
  yard = patchYard({ 'docs/a.md': 'one\n', 'docs/b.txt': 'two\n', '.gitattributes': '*.txt filter=evil diff=evil\n' });
  place = mkdtempSync(join(tmpdir(), 'ledgerline-apply-'));
});
afterEach(() => {
  yard.remove();
  rmSync(place, { recursive: true, force: true });
});

const objects = () => readdirSync(join(yard.folder, '.git/objects'), { recursive: true }).length;

describe('a patch is applied', () => {
  test('without a hook, a filter or a helper of the repository, and without a trace in it', async () => {
    const mark = join(place, 'was-here');
    const evil = join(place, 'evil.sh');
    writeFileSync(evil, `#!/bin/sh\ntouch ${mark}\ncat\n`);
    chmodSync(evil, 0o755);
    const said = ['filter "evil"', 'diff "evil"'].map(
      (one) => `[${one}]\n\tclean = ${evil}\n\tsmudge = ${evil}\n\ttextconv = ${evil}\n\tcommand = ${evil}\n`,
    );
    const patch = yard.patch({ 'docs/b.txt': 'two\nthree\n' });
    appendFileSync(
      join(yard.folder, '.git/config'),
      `${said.join('')}[core]\n\tfsmonitor = ${evil}\n\tpager = ${evil}\n`,
    );
    const before = objects();
    const patched = await applyPatch(yard.folder, yard.base, patch, limits);
    expect(patched).toMatchObject({ files: [{ path: 'docs/b.txt', text: 'two\nthree\n', added: 1, removed: 0 }] });
    expect(existsSync(mark)).toBe(false);
    expect(objects()).toBe(before);
  });

  test('for a folder of the repository and for a worktree of it', async () => {
    const patch = yard.patch({ 'docs/a.md': 'one\ntwo\n' });
    const tree = join(place, 'tree');
    const env = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_GLOBAL: '/dev/null' };
    execFileSync('git', ['-C', yard.folder, 'worktree', 'add', '-q', '--detach', tree, yard.base], { env });
    for (const folder of [tree, join(tree, 'docs')])
      expect(await applyPatch(folder, yard.base, patch, limits)).toHaveProperty('files.0.path', 'docs/a.md');
  });

  test('or told why not, where there is no repository', async () => {
    expect(await applyPatch(place, yard.base, yard.patch({ 'docs/a.md': 'x\n' }), limits)).toEqual({
      unreadable: expect.stringContaining('not a git repository'),
    });
  });
});

describe('git', () => {
  const run = (script: string, milliseconds = 20_000, bytes = 100_000) =>
    gitOf({}, place, { milliseconds, bytes })(['-c', `alias.run=!${script}`, 'run']);

  test('is given no secret', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'ghp_secret').stubEnv('GIT_SSH_COMMAND', 'evil').stubEnv('LEDGERLINE_X', 'secret');
    const said = String(await run('env'));
    expect(said).not.toMatch(/secret|evil/);
    expect(said).toContain('GIT_ALLOW_PROTOCOL=none');
    vi.unstubAllEnvs();
  });

  test('is ended when it takes too long or prints too much', async () => {
    await expect(run('sleep 30', 200)).rejects.toThrow('git was not done after 0.2 seconds');
    await expect(run('yes')).rejects.toThrow('git printed more than 100000 bytes');
  });

  test('says why it failed in one line', async () => {
    await expect(gitOf({}, place, { milliseconds: 20_000, bytes: 1000 })(['cat-file', '-e', 'x'])).rejects.toThrow(
      /^not a git repository/,
    );
  });

  test('reaches no other repository', async () => {
    const git = gitOf({}, place, { milliseconds: 20_000, bytes: 10_000 });
    await expect(git(['ls-remote', `file://${yard.folder}`])).rejects.toThrow("transport 'file' not allowed");
  });
});
