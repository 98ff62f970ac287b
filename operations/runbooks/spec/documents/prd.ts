import { capitalized } from '../../names-of.ts';
import { type Brief, document, points } from '../brief.ts';

/** `prd.md`: what is wanted, and what nobody has said yet. */
export const prd = ({ title, about, requirements, concerns, project }: Brief): string =>
  document(
    `# ${capitalized(title)}: requirements`,
    '',
    '## Purpose',
    '',
    about.length > 0 ? about.join(' ') : `Nobody has described yet what ${title} is for. See the open questions.`,
    '',
    '## Requirements',
    '',
    points(
      requirements.map(({ id, text, from }) => `**${id}** ${text} *(${from})*`),
      'None is known yet. The first one answers: what can somebody do afterwards that they cannot do now?',
    ),
    '',
    '## Related specs',
    '',
    points(
      project.specs.map((folder) => `[${folder}](../../${folder}prd.md)`),
      'This is the first one in this repository.',
    ),
    '',
    '## Open questions',
    '',
    points(
      [
        ...(about.length > 0 ? [] : [`What is ${title} for, and who needs it?`]),
        ...concerns.flatMap(({ questions }) => questions),
        'What is explicitly out of scope?',
        'By which figure will it be clear that this was worth building?',
      ].map((question) => `[ ] ${question}`),
      '',
    ),
  );
