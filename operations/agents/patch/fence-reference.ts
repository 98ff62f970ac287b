import type { AgentPolicy } from '../seed/agent-policy.ts';
import { never } from './rules/never.ts';

/** What agents may and may not change by a policy, as Markdown. */
export function fenceReference({ mayWrite, mayNotWrite, limits, forbiddenImports, dependencies }: AgentPolicy): string {
  const packages = [...dependencies.runtime, ...dependencies.development];
  return [
    '| what | by this seed |',
    '|---|---|',
    `| agents may change | ${listed(mayWrite)} |`,
    `| but not | ${listed(mayNotWrite)} |`,
    `| files in one patch | ${limits.filesPerPatch} |`,
    `| lines in one patch, added and removed | ${limits.linesPerPatch} |`,
    `| kilobytes of these lines | ${limits.kilobytesPerPatch} |`,
    `| lines in a file | ${limits.linesPerFile} |`,
    `| lines in a function | ${limits.linesPerFunction} |`,
    `| new packages in one patch | ${limits.newDependencies} |`,
    `| packages that may be added | ${packages.length > 0 ? listed(packages) : 'none'} |`,
    ...forbiddenImports.map(({ from, to, why }) => `| ${code(from)} may not import | ${code(to)}. ${why} |`),
    '',
    'And, whatever a seed says, in any folder and in any spelling:',
    '',
    '| never | such as |',
    '|---|---|',
    ...never.map(({ what, such }) => `| ${what} | ${listed(such.split(', '))} |`),
  ].join('\n');
}

const code = (text: string): string => `\`${text}\``;
const listed = (texts: readonly string[]): string => (texts.length > 0 ? texts.map(code).join(', ') : 'nothing');
