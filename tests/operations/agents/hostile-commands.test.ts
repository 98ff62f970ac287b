/** Commands that want more than to write code: nothing of them is run by us, is taken, or lives on. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageIn } from '../../../operations/agents/metrics/coverage.ts';
import { askCommand, isGone } from './ask-command.ts';
import { someFolder } from './repository.ts';

test('one that finds what its work is compared with and changes that gets nothing run, and nothing taken', async () => {
  const marks = someFolder();
  const script = [
    'for git in "$HOME"/../*.git; do',
    'git --git-dir="$git" config filter.x.clean "touch MARKS/clean; cat"; done',
    'echo "* filter=x" > .gitattributes; echo x > src/x',
  ].join('\n');
  const { answer } = await askCommand(script.replaceAll('MARKS', marks));
  expect(readdirSync(marks)).toEqual([]);
  expect(answer).toMatchObject({ nothing: expect.stringContaining('compared') });
});

test('one that puts another folder in the place of its copy gives nothing of that folder away', async () => {
  const other = someFolder();
  writeFileSync(join(other, 'private.txt'), 'very private\n');
  const { answer } = await askCommand(`cd ..; mv code gone; ln -s ${other} code`);
  expect(JSON.stringify(answer)).not.toContain('private');
  expect(answer).toMatchObject({ nothing: expect.any(String) });
  expect(readdirSync(other)).toEqual(['private.txt']);
});

test.each([
  ['in a session of its own', 'setsid sh -c "echo \\$\\$ > MARKS/pid; exec sleep 600"'],
  ['as a daemon', '(setsid sh -c "(cd /; echo \\$\\$ > /dev/null; sleep 600 & echo \\$! > MARKS/pid) &" &)'],
  ['without its environment', 'env -i setsid /bin/sh -c "echo \\$\\$ > MARKS/pid; exec /bin/sleep 600"'],
])('what it leaves behind %s is ended as well', async (_, script) => {
  const marks = someFolder();
  const wait = `while [ ! -s ${marks}/pid ]; do sleep 0.02; done; echo x > src/x`;
  const { answer } = await askCommand(`${script.replaceAll('MARKS', marks)} < /dev/null > /dev/null 2>&1 &\n${wait}`);
  expect('patch' in answer).toBe(true);
  await isGone(join(marks, 'pid'));
});

test('letters that come in two pieces are whole in what it printed', async () => {
  const { answer } = await askCommand(
    'printf "diff --git a/x b/x\\n+\\303"; sleep 0.2; printf "\\274ber\\n"; sleep 0.1',
  );
  expect(answer).toMatchObject({ patch: 'diff --git a/x b/x\n+über\n' });
});

test('figures of coverage that are no file, or one that leads elsewhere, are none, and hold nobody up', () => {
  const folder = someFolder();
  mkdirSync(join(folder, 'coverage'));
  execFileSync('mkfifo', [join(folder, 'coverage/coverage-summary.json')]);
  execFileSync('ln', ['-s', '/dev/zero', join(folder, 'coverage-summary.json')]);
  expect(coverageIn(folder)).toBeUndefined();
  expect(existsSync(folder)).toBe(true);
});
