import type { WorkflowInput } from '../../github/actions.ts';

/** What a workflow is started with, or what is wrong with it, by the names of its inputs. */
export type CheckedInputs =
  | { readonly inputs: Readonly<Record<string, string>> }
  | { readonly wrong: Readonly<Record<string, string>> };

const mostCharacters = 65_535;

/** Checks what somebody wants to start a workflow with against what its file asks for. */
export function checkInputs(
  asked: readonly WorkflowInput[],
  given: Readonly<Record<string, string | number | boolean>>,
): CheckedInputs {
  const wrong: [string, string][] = Object.keys(given)
    .filter((name) => !asked.some((input) => input.name === name))
    .map((name) => [name, `The workflow has no input "${name}".`]);
  const inputs: [string, string][] = [];
  for (const input of asked) {
    const text = String(given[input.name] ?? '').trim() || input.default;
    const fault = faultOf(input, text);
    if (fault) wrong.push([input.name, fault]);
    else if (text !== '') inputs.push([input.name, text]);
  }
  if (inputs.reduce((sum, [, text]) => sum + text.length, 0) > mostCharacters)
    wrong.push(['', `All inputs together may have ${mostCharacters} characters.`]);
  return wrong.length > 0 ? { wrong: Object.fromEntries(wrong) } : { inputs: Object.fromEntries(inputs) };
}

function faultOf({ name, type, required, options }: WorkflowInput, text: string): string | undefined {
  if (text === '') return required ? `"${name}" is required.` : undefined;
  if (type === 'boolean' && text !== 'true' && text !== 'false') return `"${name}" should be true or false.`;
  if (type === 'number' && !Number.isFinite(Number(text))) return `"${name}" should be a number.`;
  if (type === 'choice' && !options.includes(text)) return `"${name}" should be one of: ${options.join(', ')}.`;
  return undefined;
}
