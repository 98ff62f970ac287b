import { capitalized } from '../../names-of.ts';
import { type Brief, document, points } from '../brief.ts';

/** `constitution.md`: what may not be given up while this is built. */
export const constitution = ({ title, principles, concerns }: Brief): string =>
  document(
    `# ${capitalized(title)}: constitution`,
    '',
    'Principles that hold for everything in this folder. A change that breaks one of them changes this file first.',
    '',
    '## Principles of this repository',
    '',
    points(
      principles.map(({ text, path, line }) => `${text} (\`${path}:${line}\`)`),
      'Neither `README.md` nor `CONTRIBUTING.md` states a rule. Write down what holds here, and link it.',
    ),
    '',
    `## Principles of ${title}`,
    '',
    points(
      [
        ...concerns.flatMap((concern) => concern.principles),
        'What is not written in `prd.md` is not built; what is built has a test that names its requirement.',
        'Every change arrives as a pull request whose gates pass.',
      ],
      '',
    ),
    '',
    '## Open questions',
    '',
    '- [ ] Who decides when two of these principles disagree?',
  );
