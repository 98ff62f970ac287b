import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** How a program ended, and what it said. */
interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** A checkout of its own, in which a test may do what a person does in theirs. */
export interface Copy {
  readonly folder: string;
  /** Writes a file, with the folders it needs. */
  write(path: string, text: string): void;
  /** Puts other words in the place of some that have to be in the file. */
  replace(path: string, words: string | RegExp, others: string | ((found: string) => string)): void;
  /** Runs a program of the checkout (`biome`, `node`) and says how that ended. */
  run(program: string, ...words: string[]): Ended;
  /** The same with variables of its own, while this process goes on: a server in it answers the program. */
  runBeside(env: Readonly<Record<string, string>>, program: string, ...words: string[]): Promise<Ended>;
  remove(): void;
}

/** Copies what git would commit of this checkout, with its packages as links, into a repository of one commit. */
export function copyCheckout(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'ledgerline-extending-'));
  const at = (path: string) => join(folder, path);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const options = {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    // Vitest's own variables (MODE, DEV, NODE_ENV) would otherwise pass for those of the programs.
    env: {
      PATH: [at('node_modules/.bin'), process.env.PATH].join(delimiter),
      HOME: process.env.HOME,
      NO_COLOR: '1',
      LEDGERLINE_ISSUES_DB: 'none',
    },
  } as const;
  const run: Copy['run'] = (program, ...words) => {
    const { status, stdout, stderr } = spawnSync(program, words, options);
    return { status, output: `${program} ${words.join(' ')}\n${stdout}${stderr}` };
  };

  for (const path of filesOfCheckout()) cpSync(join(root, path), at(path));
  // Astro does not build through a symbolic link; hard links cost nothing, and a copy is what is left on another disk.
  if (spawnSync('cp', ['-al', join(root, 'node_modules'), folder]).status !== 0)
    cpSync(join(root, 'node_modules'), at('node_modules'), { recursive: true, verbatimSymlinks: true });
  run('git', 'init', '--quiet');
  run('git', 'add', '--all');
  run('git', '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '--message', 'before');

  return {
    folder,
    write,
    replace(path, words, others) {
      const before = readFileSync(at(path), 'utf8');
      const after = typeof others === 'string' ? before.replace(words, others) : before.replace(words, others);
      if (after === before) throw new Error(`${path} does not say ${words}.`);
      writeFileSync(at(path), after);
    },
    run,
    runBeside: (env, program, ...words) =>
      new Promise((resolve) => {
        const child = execFile(program, words, { ...options, env: { ...options.env, ...env } }, (_, stdout, stderr) =>
          resolve({ status: child.exitCode, output: `${program} ${words.join(' ')}\n${stdout}${stderr}` }),
        );
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function filesOfCheckout(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}
