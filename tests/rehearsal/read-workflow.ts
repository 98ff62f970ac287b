import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { convertActionTemplate, parseAction } from '@actions/workflow-parser/actions/index';
import type { Step as ReadStep, WorkflowTemplate } from '@actions/workflow-parser/model/workflow-template';
import type { MappingToken, TemplateToken } from '@actions/workflow-parser/templates/tokens/index';

/** A step: its condition as GitHub reads it, and everything else as it is written. */
export interface Step {
  readonly id: string;
  readonly condition: string;
  readonly written: MappingToken;
}

/** A job: which it waits for, when it runs, what it does. */
export interface Job {
  readonly id: string;
  readonly needs: readonly string[];
  readonly condition: string;
  readonly written: MappingToken;
  readonly steps: readonly Step[];
}

/** A workflow, read by GitHub's own parser. */
export interface Workflow {
  readonly path: string;
  readonly on: WorkflowTemplate['events'];
  readonly written: MappingToken;
  readonly jobs: readonly Job[];
}

/** Parts of workflows that are not rehearsed; one that has them is refused by name. */
const unknown = ['container', 'services', 'defaults', 'snapshot'];

const known = new Map<string, Promise<Workflow>>();

/** Reads a workflow, each text once. Throws with what GitHub's parser finds wrong with it. */
export function readWorkflow(content: string, path: string): Promise<Workflow> {
  const key = `${path}\n${content}`;
  const reading = known.get(key) ?? parsed(content, path);
  known.set(key, reading);
  return reading;
}

async function parsed(content: string, path: string): Promise<Workflow> {
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value));
  const wrong = context.errors.getErrors().map(({ message }) => message);
  if (!value || !template || wrong.length > 0) throw new Error(`${path} is no workflow: ${wrong.join('; ')}`);
  const written = value.assertMapping('workflow');
  const jobsWritten = mappingAt(written, 'jobs');
  refuse(written, ['defaults'], path);
  const jobs = template.jobs.map((job) => {
    const id = job.id.value;
    const own = mappingAt(jobsWritten, id);
    refuse(own, unknown, `${path} ${id}`);
    return {
      id,
      needs: (job.needs ?? []).map((need) => need.value),
      condition: job.if.expression,
      written: own,
      steps: 'steps' in job ? stepsOf(job.steps ?? [], own.find('steps')) : [],
    };
  });
  return { path, on: template.events, written, jobs };
}

/** Reads a composite action. Throws for any other kind, and with what is wrong with it. */
export function readAction(content: string, path: string): { written: MappingToken; steps: readonly Step[] } {
  const { context, value } = parseAction({ name: path, content }, new NoOperationTraceWriter());
  const template = value && convertActionTemplate(context, value);
  const wrong = context.errors.getErrors().map(({ message }) => message);
  if (!value || !template || wrong.length > 0) throw new Error(`${path} is no action: ${wrong.join('; ')}`);
  if (template.runs.using !== 'composite')
    throw new Error(`${path} is not composite, and only such actions are rehearsed.`);
  const written = value.assertMapping('action');
  return { written, steps: stepsOf(template.runs.steps, mappingAt(written, 'runs').find('steps')) };
}

/** A mapping within another; an empty one throws, because whoever asks has read that it is there. */
export function mappingAt(token: MappingToken, key: string): MappingToken {
  const found = token.find(key);
  if (!found) throw new Error(`There is no "${key}".`);
  return found.assertMapping(key);
}

function stepsOf(steps: readonly ReadStep[], written: TemplateToken | undefined): Step[] {
  const items = written ? [...written.assertSequence('steps')] : [];
  return steps.map((step, at) => ({
    id: step.id,
    condition: step.if?.expression ?? 'success()',
    written: (items[at] as TemplateToken).assertMapping('step'),
  }));
}

function refuse(written: MappingToken, keys: readonly string[], where: string): void {
  const found = keys.find((key) => written.find(key));
  if (found) throw new Error(`${where} has "${found}", which is not rehearsed yet.`);
}
