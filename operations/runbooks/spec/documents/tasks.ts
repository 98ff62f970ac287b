import { capitalized } from '../../names-of.ts';
import { type Brief, document } from '../brief.ts';

/** `tasks.md`: what to do, one line each, in order. */
export function tasks({ title, requirements, concerns }: Brief): string {
  const agreeing = [
    'Answer the open questions of `prd.md`, and number the requirements that follow.',
    'Agree on what is out of scope, and write it into `prd.md`.',
  ];
  const building = requirements.flatMap(({ id, text }) => [
    `Write a failing test for ${id}: ${text}`,
    `Make ${id} so, with nothing beyond it.`,
  ]);
  const hardening = concerns.map(({ name, risk }) => `${name}: make the risk happen in a test. ${risk}`);
  const releasing = [
    'Say in the documentation what is new, and how to switch it off.',
    'Compare what was built with `constitution.md`, line by line.',
  ];
  const groups = [
    ['Agree', agreeing],
    ['Build', building],
    ['Harden', hardening],
    ['Release', releasing],
  ] as const;
  let number = 0;
  const lines = groups.flatMap(([name, all]) =>
    all.length === 0
      ? []
      : [
          `## ${name}`,
          '',
          ...all.map((text) => {
            number += 1;
            return `- [ ] **T${String(number).padStart(2, '0')}** ${text}`;
          }),
          '',
        ],
  );
  return document(
    `# ${capitalized(title)}: tasks`,
    '',
    'A task is done when its pull request is merged.',
    '',
    ...lines,
  );
}
