import { z } from 'zod';
import { gateNames } from '../../../content-schema/gates/gate.ts';
import { counting } from '../../../src/pipeline/text/counting.ts';
import { capitalized, oneLine, slugOf } from '../names-of.ts';
import type { Runbook } from '../runbook.ts';
import type { Brief, Requirement } from './brief.ts';
import { type Concern, concernsOf } from './concerns.ts';
import { constitution } from './documents/constitution.ts';
import { plan } from './documents/plan.ts';
import { prd } from './documents/prd.ts';
import { tasks } from './documents/tasks.ts';
import { sentencesOf } from './principles.ts';
import { type Read, readProject } from './project.ts';

const input = z.strictObject({
  /** What is to be specified, such as "payment processing". */
  title: z
    .string()
    .transform(subjectOf)
    .pipe(z.string().min(3, 'should have at least 3 letters').max(100, 'should have at most 100 letters')),
  /** What is known of it already. */
  about: z.string().max(20_000, 'should have at most 20,000 letters').default(''),
});

/** People ask for "generate spec for payment processing" as well as for "payment processing". */
function subjectOf(title: string): string {
  return oneLine(title).replace(
    /^(?:(?:generate|create|write|make|draft)\s+)?(?:an?\s+|the\s+)?spec(?:ification)?s?\s+(?:for|of)\s+/i,
    '',
  );
}

/** Writes the four documents of a spec from its title, a description, and what the repository says of itself (R002-009, R002-011). */
export const spec: Runbook<z.infer<typeof input>, Read> = {
  name: 'spec',
  about: 'writes a spec of four documents: principles, requirements, plan and tasks',
  input,
  title: ({ title }) => `Spec: ${title}`,
  branch: ({ title }) => `ledgerline/spec/${slugOf(title)}`,
  gates: { required: [gateNames.tests, gateNames.lint] },
  async preflight(world, { title }, say) {
    const { branch, sha } = await world.forge.head(world.at);
    const read = await readProject(world, sha, slugOf(title));
    await say(`Read ${branch} at ${sha.slice(0, 7)}: ${counting(read.principles.length, 'stated rule')}`);
    return read;
  },
  async execute(_, { title, about }, { project, principles }, say) {
    const concerns = concernsOf(`${title} ${about}`);
    const sentences = sentencesOf(about.replace(/^\s*(?:[-*+]|\d+[.)])\s+/gm, ''));
    const requirements = requirementsOf(sentences, concerns);
    const brief: Brief = { title, about: sentences, requirements, concerns, principles, project };
    const folder = `spec/${slugOf(title)}`;
    await say(`Wrote ${folder} with ${counting(requirements.length, 'requirement')}`);
    return {
      title: `docs: spec for ${title}`,
      body: bodyOf(brief, folder),
      message: { headline: `docs: spec for ${title}`.slice(0, 72) },
      write: {
        [`${folder}/constitution.md`]: constitution(brief),
        [`${folder}/prd.md`]: prd(brief),
        [`${folder}/plan.md`]: plan(brief),
        [`${folder}/tasks.md`]: tasks(brief),
      },
      remove: [],
      environment: 'none',
    };
  },
};

const requirementsOf = (about: readonly string[], concerns: readonly Concern[]): readonly Requirement[] =>
  [
    ...about.map((text) => ({ text: text.replace(/(?<![.!?])$/, '.'), from: 'as described' })),
    ...concerns.flatMap(({ name, requirements }) =>
      requirements.map((text) => ({ text, from: `proposed: ${name.toLowerCase()}` })),
    ),
  ].map((requirement, index) => ({ id: `R${index + 1}`, ...requirement }));

const bodyOf = ({ title, requirements, concerns }: Brief, folder: string): string =>
  [
    `A first spec for **${title}**, made by rule from its title, its description and the rules that this repository states.`,
    '',
    `- \`${folder}/constitution.md\`: principles`,
    `- \`${folder}/prd.md\`: ${counting(requirements.length, 'requirement')}, and open questions`,
    `- \`${folder}/plan.md\`: order, checks and risks`,
    `- \`${folder}/tasks.md\`: tasks that name their requirement`,
    '',
    concerns.length > 0
      ? `What is marked as proposed comes from what is known of ${concerns.map(({ name }) => name.toLowerCase()).join(', ')}. ` +
        'Strike what does not apply.'
      : `${capitalized(title)} resembles nothing in the catalogue, so the documents ask more than they say.`,
  ].join('\n');
