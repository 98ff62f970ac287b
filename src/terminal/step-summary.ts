import { appendFileSync } from 'node:fs';
import { readEnvironment, secrets } from '../settings/environment.ts';
import { masked } from './masked.ts';

/**
 * Tells whoever looks at a workflow in the browser what was done, as paragraphs of Markdown on the page of the run. The lines are ours:
 * types, numbers and paths, never a word of a record. Marks of Markdown and HTML in them are shown as they are.
 */
export function stepSummary(
  title: string,
  lines: readonly string[],
  file = readEnvironment().GITHUB_STEP_SUMMARY,
): void {
  if (file === undefined) return;
  const items = lines.map((line) => `- ${plain(masked(line, secrets()))}\n`);
  appendFileSync(file, `### ${title}\n\n${items.join('')}\n`);
}

/** A number behind its sign would be a link to an issue of the repository that runs this, which need not be the one that is meant. */
const plain = (line: string): string =>
  line
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~[\]<>|!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/#(?=\d)/g, '#<!-- -->');
