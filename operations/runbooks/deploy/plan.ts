import type { Repository } from '../../../src/settings/repository.ts';
import { Final } from '../../engine/engine.ts';
import { withNonce } from '../../github/actions/nonce.ts';
import type { Actions, WorkflowFile, WorkflowInput } from '../../github/actions.ts';
import type { WorkflowDesk } from '../desk.ts';
import type { DeployInput } from './deployments.ts';

/** A workflow that is to be started, and with what. */
export type Start = {
  readonly file: string;
  readonly id: number;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
};

/** What a deployment is going to do. */
export type Plan = {
  readonly address: string;
  readonly environment: string;
  /** Nothing for a rollback, which is a start of `back`. */
  readonly forward: Start | null;
  /** How to go back, or why that is not possible. */
  readonly back: Start | { readonly cannot: string };
};

/** Inputs of a workflow that may say which version is meant, in the order in which they are looked for. */
const versions = ['version', 'ref', 'sha', 'commit', 'revision'];

/** Looks up everything that a deployment needs before anything is started. Throws a `Final` in words where something is missing. */
export async function planOf(
  { actions, forge, config }: WorkflowDesk,
  at: Repository,
  name: string,
  { environment: wanted, ref }: DeployInput,
): Promise<Plan> {
  const { healthcheck, workflow, rollback, environment: usual } = config.deploy;
  if (healthcheck === undefined)
    throw new Final(
      'It is not known which address has to answer. Set operations.deploy.healthcheck in ledgerline.config.ts.',
    );
  const environment = wanted || usual;
  const { branch } = await forge.head(at);
  const files = await actions.workflows(at);
  const forwardFile = startable(files, workflow);
  const forward = startOf(forwardFile, { environment, branch: name === 'deploy' && ref ? ref : branch, version: '' });
  const backFile = startable(files, rollback);
  const version = name === 'rollback' && ref ? ref : await lastGood(actions, at, forwardFile.id);
  const back = backOf(backFile, { environment, branch, version });
  return { address: healthcheck, environment, forward: name === 'deploy' ? forward : null, back };
}

function startable(files: readonly WorkflowFile[], name: string): WorkflowFile {
  const found = files.find(({ path }) => path === name || path.endsWith(`/${name}`));
  if (!found) throw new Final(`There is no workflow ${name}. Set operations.deploy in ledgerline.config.ts.`);
  if (!found.isActive) throw new Final(`The workflow ${name} is switched off on GitHub.`);
  if (found.inputs === undefined)
    throw new Final(`The workflow ${name} cannot be started by hand: it lacks "workflow_dispatch".`);
  return found;
}

interface Told {
  readonly environment: string;
  readonly branch: string;
  readonly version: string;
}

function startOf({ id, path, inputs = [] }: WorkflowFile, { environment, branch, version }: Told): Start {
  const names = inputs.map(({ name }) => name);
  const place = versions.find((name) => names.includes(name));
  const action = actionOf(inputs, version === '' ? 'deploy' : 'rollback');
  const given = {
    ...(action !== undefined && { action }),
    ...(names.includes('environment') && { environment }),
    ...(version !== '' && names.includes('rollback') && { rollback: 'true' }),
    ...(version !== '' && place !== undefined && { [place]: version }),
  };
  const missing = inputs.find((one) => one.required && one.default === '' && !(one.name in given));
  if (missing)
    throw new Final(`The workflow ${path} asks for "${missing.name}", and nobody has said what that is to be.`);
  return { file: path, id, ref: branch, inputs: withNonce(inputs, given) };
}

/** What a workflow that does several things is told to do: going back may be a deployment to it. */
function actionOf(inputs: readonly WorkflowInput[], wanted: 'deploy' | 'rollback'): string | undefined {
  const asked = inputs.find(({ name }) => name === 'action');
  if (!asked) return undefined;
  return asked.options.length === 0 ? wanted : [wanted, 'deploy'].find((each) => asked.options.includes(each));
}

function backOf(file: WorkflowFile, told: Told): Plan['back'] {
  if (told.version === '')
    return { cannot: `No earlier run of the deployment has succeeded, so there is no version to go back to.` };
  const names = file.inputs?.map(({ name }) => name) ?? [];
  if (!versions.some((name) => names.includes(name)))
    return {
      cannot: `The workflow ${file.path} has no input that says to which version to go back, such as "version".`,
    };
  return startOf(file, told);
}

/** The commit that was last deployed with success; '' where none is known. */
async function lastGood(actions: Actions, at: Repository, workflow: number): Promise<string> {
  const runs = await actions.runs(at);
  const found = runs === 'same' ? [] : runs.found;
  return found.find(({ workflowId, conclusion }) => workflowId === workflow && conclusion === 'success')?.headSha ?? '';
}
