import { counting } from '../../../src/pipeline/text/counting.ts';
import { capitalized } from '../names-of.ts';
import { type Analysis, evidence } from './analysis.ts';
import { fenced } from './harmless.ts';

/** What the log says, as the middle of a report or of a pull request. */
export function findings({ lines, entries, groups, cause }: Analysis, from: string): string {
  const found = cause
    ? [
        `**Cause:** ${cause.name}. ${cause.means}`,
        '',
        `**Evidence:** ${evidence(cause, entries)}.${cause.place === null ? '' : ` The trace leads to \`${cause.place}\`.`}`,
        '',
        fenced([cause.sample]),
        '',
        `**What usually helps:** ${cause.advice}`,
      ]
    : ['**Cause:** not known. None of these errors is in the catalogue of causes, so nothing is claimed here.'];
  return [
    `Found ${counting(entries, 'error entry', 'error entries')} in ${lines} lines of \`${from.replaceAll('`', "'")}\`.`,
    '',
    ...found,
    '',
    '**The errors, most frequent first:**',
    '',
    fenced(groups.map(({ shape, count, lines: at }) => `${count} × ${shape} (line ${at[0]}${count > 1 ? ' …' : ''})`)),
  ].join('\n');
}

/** `incidents/<date>-<slug>.md`: what is known, and what a person has to find out. */
export const report = (title: string, date: string, found: Analysis, from: string): string =>
  [
    `# ${capitalized(title)}`,
    '',
    `Reported ${date}. No rule of ours can propose a safe change for this, so a person has to decide.`,
    '',
    '## What is known',
    '',
    findings(found, from),
    '',
    '## What to find out',
    '',
    '- [ ] Who is affected, and since when?',
    `- [ ] What changed shortly before ${found.groups[0]?.first ?? 'the first error'}?`,
    found.cause === null
      ? '- [ ] What is the cause, and which line shows it?'
      : `- [ ] Is "${found.cause.name}" the cause, or the consequence of another one?`,
    '- [ ] What stops the harm now, and what keeps it from coming back?',
    '',
    '## What was done',
    '',
    'Write down each step with its time, also those that did not help.',
    '',
  ].join('\n');
