import type { Seed } from './seed.ts';

/** What a model is told of a seed because no code can check it: one sentence each, the weightiest first. */
export function rulesOf(seed: Seed): string[] {
  const { project, domain, architecture, standards, quality, security, growth_objectives: growth, evaluation } = seed;
  const { tech_stack: stack } = architecture;
  const { database } = stack;
  const named = (label: string, words: readonly (string | undefined)[]) => {
    const said = words.filter((word) => word !== undefined && word !== '');
    return said.length > 0 ? [`${label}: ${said.join('; ')}`] : [];
  };
  const pairs = (values: Readonly<Record<string, unknown>>) =>
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key} ${value}`]));
  return [
    `${project.name}: ${project.description}`,
    domain.problem_statement,
    ...domain.non_goals.map((goal) => `Not a goal: ${goal}`),
    ...evaluation.invariants.map((invariant) => `Always so: ${invariant}`),
    ...standards.patterns.forbidden.map((pattern) => `Do not: ${pattern}`),
    ...security.secrets.rules.map((rule) => `Secrets: ${rule}`),
    ...named('Secrets are in', [security.secrets.management]),
    ...named('Build like this', standards.patterns.allowed),
    ...named('Style', [architecture.style]),
    ...named('Made with', [stack.language, ...stack.runtime, ...stack.frontend, ...stack.backend]),
    ...named('Data', database ? [database.engine, database.migrations] : []),
    ...named('Runs on', [...stack.infra, ...domain.environments]),
    ...Object.entries(architecture.modules).map(([name, { path, responsibilities, public_api: api }]) => {
      const used = api.length > 0 ? ` Others use only ${api.join(', ')}.` : '';
      return `Module ${name} (${path}): ${responsibilities.join('; ')}.${used}`;
    }),
    ...named('Code', [standards.language, standards.formatter, standards.linter, ...pairs(standards.tsconfig)]),
    ...named('Names', pairs(standards.naming)),
    ...named('Documented', [...standards.documentation.required_for, standards.documentation.format]),
    ...named('Performance', pairs(quality.performance)),
    ...named('Read first', [...architecture.documents, ...evaluation.primary_sources]),
    ...named(
      'Users',
      domain.personas.map(({ name, description }) => `${name} (${description})`),
    ),
    ...named(
      'To come',
      growth.epics.map(({ id, title, description }) => `${id}, ${title}${description ? ` (${description})` : ''}`),
    ),
    ...named('First', growth.priorities),
    ...named('Worse means', evaluation.regression),
    ...named('Better means', evaluation.reward_signals),
  ];
}
