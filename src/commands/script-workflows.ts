import { generatedBy } from './generated-files.ts';

/** The workflow that others are written after. */
export const scriptWorkflow = '.github/workflows/lint.yml';

const others = [
  { script: 'test', name: 'Test', does: 'Tests', minutes: 30 },
  { script: 'build', name: 'Build', does: 'Builds', minutes: 20 },
];

/** The workflows that run one script of a project each, by their paths: one text, of which the one that lints is written by hand. */
export const scriptWorkflows = (lint: string): Map<string, string> =>
  new Map(
    others.map(({ script, name, does, minutes }) => [
      `.github/workflows/${script}.yml`,
      lint
        .replace(/^#.*\n/, `# Generated from ${scriptWorkflow} ${generatedBy}\n$&`)
        .replace('# Lints', `# ${does}`)
        .replace('name: Lint', `name: ${name}`)
        .replaceAll(/"lint"|^( *)lint:|npm run lint/gm, (found) => found.replace('lint', script))
        .replace(/timeout-minutes: \d+/, `timeout-minutes: ${minutes}`),
    ]),
  );
