/**
 * `node tests/product/run.ts PROGRAM …`: runs a program of the product's tests where the sample is: in this checkout while it holds
 * nothing else, and in a copy of it once there are records, sounds or a configuration of somebody's own.
 */
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { copyWithSample } from './checkout.ts';
import { isUntouched } from './sample.ts';

const checkout = resolve(import.meta.dirname, '../..');
const copy = join(checkout, '.cache/product');
const untouched = isUntouched(checkout);
if (!untouched) {
  copyWithSample(checkout, copy);
  process.stderr.write(
    'This checkout has records or a configuration of its own: the product is tested with its sample, in .cache/product.\n',
  );
}
const folder = untouched ? checkout : copy;

// What says where records are read would lead away from the sample.
const { GITHUB_TOKEN: _token, GH_TOKEN: _other, ...rest } = process.env;
const env = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('LEDGERLINE_')));
// Hundreds of commands are started, and each would compile all of the product anew.
const compiled = join(checkout, '.cache/compiled');
const [program = '', ...words] = process.argv.slice(2);
const child = spawn(program === 'node' ? process.execPath : program, words, {
  cwd: folder,
  stdio: 'inherit',
  env: {
    NODE_COMPILE_CACHE: compiled,
    ...env,
    PATH: [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  },
});
child.once('exit', (status) => {
  process.exitCode = status ?? 2;
});
