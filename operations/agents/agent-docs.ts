import { fenceReference } from './patch/fence-reference.ts';
import { policyOf } from './seed/policy-of.ts';
import { faultLines, readSeed } from './seed/read-seed.ts';
import { seedReference } from './seed/seed-reference.ts';

/** A page of the manual as it should be. */
interface Page {
  readonly file: string;
  readonly text: string;
}

const folder = 'src/content/docs/docs/operations';
const [from, to] = [
  '<!-- Written by node scripts/agent-docs.ts: do not edit. -->',
  '<!-- The end of what is written. -->',
];

/** The pages of the manual that say what a seed may hold and what the seed of this project allows. Throws where the seed has a mistake. */
export function agentDocs(read: (file: string) => string, seedText: string): readonly Page[] {
  const found = readSeed(seedText);
  if ('faults' in found) throw new Error(faultLines(found.faults).join('\n'));
  const page = (name: string, written: string): Page => {
    const file = `${folder}/${name}.md`;
    const [before, , after] = read(file).split(new RegExp(`${from}|${to}`));
    return { file, text: `${before}${from}\n\n${written}\n\n${to}${after}` };
  };
  return [page('seed', seedReference()), page('agents-fence', fenceReference(policyOf(found.seed, found.hash)))];
}
