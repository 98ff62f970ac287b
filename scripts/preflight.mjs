// Says in one sentence what is missing before a command fails in a way nobody understands. Runs on Node 18 and newer.
import { existsSync } from 'node:fs';

/**
 * The oldest Node that runs `.ts` files as they are. On Linux x64 a newer one comes with the packages; one for arm64 beside
 * it would cost both, because npm 10 then links neither of two files called `node`.
 */
export const oldest = [22, 18];

/**
 * What a person has to do first, or nothing.
 * @param {{ node: string, installed: boolean }} found
 */
export function missing({ node, installed }) {
  if (!installed) return 'The packages are not installed yet: run "npm ci" first.';
  const [major = 0, minor = 0] = node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined;
  return (
    `Ledgerline needs Node ${oldest.join('.')} or newer and this is Node ${node}: install a newer one from ` +
    'https://nodejs.org, then try again (on Linux x64 "npm ci" brings one along).'
  );
}

const installed = existsSync(new URL('../node_modules/astro', import.meta.url));
const sentence = missing({ node: process.versions.node, installed });
if (sentence) {
  console.error(sentence);
  process.exitCode = 2;
}
