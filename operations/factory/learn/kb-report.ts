import { counting } from '../../../src/pipeline/text/counting.ts';
import { type Knowledge, lessonsOf } from '../knowledge/knowledge.ts';
import { duplicates } from './duplicates.ts';
import { type Finding, findingKinds } from './finding.ts';
import { gaps, unreviewed, unused } from './gaps.ts';
import { brokenLinks, circles, saidTooEarly } from './links.ts';

/** Everything that a person should look at, the most urgent first. */
export const findingsIn = (known: Knowledge, today: string): Finding[] => [
  ...known.problems.map(({ message, hint }): Finding => ({ about: 'unreadable', message: `${message} ${hint}` })),
  ...brokenLinks(known),
  ...circles(known),
  ...saidTooEarly(known),
  ...duplicates(known),
  ...gaps(known),
  ...unused(known),
  ...unreviewed(known, today),
];

const headings: Readonly<Record<Finding['about'], string>> = {
  unreadable: 'Files that cannot be read',
  links: 'Names that lead nowhere',
  order: 'Needs that are not met',
  twice: 'Said twice',
  gaps: 'Gaps',
  unused: 'Not used yet',
  review: 'To be reviewed',
};

/** The summary of a report, in one sentence. */
export function summaryOf(known: Knowledge, findings: readonly Finding[]): string {
  const what = `${counting(known.atoms.size, 'atom')}, ${counting(lessonsOf(known).length, 'lesson')}`;
  return `${what}; ${findings.length === 0 ? 'nothing to look at' : `${counting(findings.length, 'thing')} to look at`}.`;
}

/** The report on what is known, in Markdown. */
export function kbReport(known: Knowledge, findings: readonly Finding[], today: string): string {
  const sections = findingKinds.flatMap((kind) => {
    const some = findings.filter(({ about }) => about === kind);
    return some.length === 0 ? [] : [`## ${headings[kind]}\n\n${some.map(({ message }) => `- ${message}`).join('\n')}`];
  });
  return `${[`# What is known, on ${today}`, summaryOf(known, findings), ...sections].join('\n\n')}\n`;
}
