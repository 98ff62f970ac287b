import { capitalized } from '../../names-of.ts';
import { type Brief, document, points } from '../brief.ts';

/** `plan.md`: in which order it is built, and how it is checked. */
export function plan({ title, requirements, concerns, project }: Brief): string {
  const first = requirements[0]?.id ?? 'The first requirement';
  const others =
    requirements.length > 1 ? `${requirements[1]?.id} to ${requirements.at(-1)?.id}` : 'The other requirements';
  return document(
    `# ${capitalized(title)}: plan`,
    '',
    '## Where it starts',
    '',
    project.root.length > 0
      ? `At the root of the repository are ${project.root.map((path) => `\`${path}\``).join(', ')}.`
      : 'The repository could not be listed. Say here which files and folders this touches.',
    '',
    '## Order',
    '',
    '1. **Agree.** The open questions of `prd.md` have answers, and the requirements that follow from them have numbers.',
    `2. **Smallest whole.** ${first} works from end to end, with its test, behind nothing that others see.`,
    `3. **The rest.** ${others}, one pull request each.`,
    '4. **What goes wrong.** Each risk below has a test that makes it happen.',
    '5. **Release.** The documentation says what is new, and how to go back.',
    '',
    '## How it is checked',
    '',
    points(
      [
        ...project.commands.map((command) => `\`${command}\``),
        'The gates "CI: Tests" and "CI: Lint" of every pull request.',
      ],
      '',
    ),
    '',
    '## Risks',
    '',
    points(
      concerns.map(({ name, risk }) => `**${name}.** ${risk}`),
      'None is known yet. Ask what the worst is that this could do to somebody, and write it here.',
    ),
    '',
    '## Open questions',
    '',
    points(
      [
        ...(project.commands.length > 0 ? [] : ['How are the tests of this repository run?']),
        'Who reviews, and who can be asked while this is built?',
        'How is it switched off if it does harm?',
      ].map((question) => `[ ] ${question}`),
      '',
    ),
  );
}
