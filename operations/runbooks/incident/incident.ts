import { z } from 'zod';
import { gateNames } from '../../../content-schema/gates/gate.ts';
import { counting } from '../../../src/pipeline/text/counting.ts';
import { fullName } from '../../../src/settings/repository.ts';
import { capitalized, digestOf, oneLine, slugOf } from '../names-of.ts';
import type { Change, Runbook } from '../runbook.ts';
import { type Analysis, analysis, evidence } from './analysis.ts';
import type { FixRule, Scene } from './fixes/fix.ts';
import { missingDependency } from './fixes/missing-dependency.ts';
import { tokenLifetime } from './fixes/token-lifetime.ts';
import { findings, report } from './report.ts';

const input = z.strictObject({
  /** What is wrong, such as "auth service". */
  title: z
    .string()
    .transform(subjectOf)
    .pipe(z.string().min(3, 'should have at least 3 letters').max(100, 'should have at most 100 letters')),
  /** A file, `actions:<run>/<job>`, or an address. */
  logs: z.string().min(1).max(2000),
  environment: z.enum(['none', 'development', 'staging', 'production']).default('none'),
});

/** People ask for "fix error in auth service" as well as for "auth service". */
function subjectOf(title: string): string {
  const asks = /^(?:please\s+)?(?:fix|debug|investigate|solve)\s+(?:an?\s+|the\s+)?/i;
  const about = /^(?:errors?|bugs?|issues?|problems?)\s+(?:in|with|of)\s+(?:the\s+)?/i;
  const asked = oneLine(title);
  const what = asked.replace(asks, '');
  return what !== asked && about.test(what) ? what.replace(about, '') : asked;
}

type Found = { readonly sha: string; readonly date: string; readonly log: Analysis };

const rules: readonly FixRule[] = [tokenLifetime, missingDependency];

/** Finds out from a log what went wrong, and proposes a fix where a rule knows one; else a report for people (R002-010, R002-022). */
export const incident: Runbook<z.infer<typeof input>, Found> = {
  name: 'incident',
  about: 'reads a log, names the cause of its errors, and proposes a fix or a report',
  input,
  title: ({ title }) => `Incident: ${title}`,
  branch: ({ title, logs }) => `ledgerline/incident/${slugOf(title)}-${digestOf(logs)}`,
  gates: { required: [gateNames.tests, gateNames.scan] },
  async preflight(world, { logs }, say) {
    const { sha } = await world.forge.head(world.at);
    // A job belongs to the repository that the run is about.
    const from = logs.replace(/^actions:(?=\d)/, `actions:${fullName(world.at)}/`);
    const log = analysis(await world.logs.lines(from));
    await say(`Read ${log.lines} lines of ${logs}`);
    await say(`Found ${counting(log.entries, 'error entry', 'error entries')}`);
    const first = log.groups.map((group) => group.first).find((at) => at !== null);
    // The log's own time, so that the same log gives the same file.
    const date = /^\d{4}-\d\d-\d\d/.exec(first ?? '')?.[0] ?? world.now().slice(0, 10);
    return { sha, date, log };
  },
  async execute(world, given, found, say) {
    const { sha, log } = found;
    const { cause } = log;
    if (log.entries === 0)
      return {
        cannot: `There is no error in the ${log.lines} lines of ${given.logs}. Name a log that has the errors in it.`,
      };
    await say(cause ? `Root cause: ${cause.name} (${evidence(cause, log.entries)})` : 'Root cause: not known');
    const words = slugOf(given.title)
      .split('-')
      .filter((word) => word.length > 2 && !['the', 'service', 'error'].includes(word));
    return (await fixOf({ world, sha, found: log, words }, given)) ?? triage(given, found);
  },
};

/** A change by the first rule that has one. */
async function fixOf(scene: Scene, { title, logs, environment }: z.infer<typeof input>): Promise<Change | undefined> {
  for (const rule of rules) {
    const fix = await rule(scene);
    if (!fix) continue;
    const headline = `fix: ${fix.headline}`;
    return {
      title: `${headline} (${title})`,
      body: [`**Proposed by rule:** ${fix.why}`, '', findings(scene.found, logs)].join('\n'),
      message: { headline: headline.slice(0, 72), body: `Cause: ${scene.found.cause?.name}. Incident: ${title}.` },
      write: fix.write,
      remove: [],
      environment,
      confidence: fix.confidence,
      scope: fix.scope ?? 'other',
    };
  }
  return undefined;
}

/** A report, where no rule can propose a change. */
function triage({ title, logs, environment }: z.infer<typeof input>, { date, log }: Found): Change {
  return {
    title: `Manual triage required: ${title}`,
    body: [`Manual triage required: ${capitalized(title)}`, '', findings(log, logs)].join('\n'),
    message: { headline: `docs: incident report for ${title}`.slice(0, 72) },
    write: { [`incidents/${date}-${slugOf(title)}.md`]: report(title, date, log, logs) },
    remove: [],
    environment,
    confidence: 'low',
    scope: 'other',
  };
}
