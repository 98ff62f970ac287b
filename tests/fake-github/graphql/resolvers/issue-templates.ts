import { parse } from 'yaml';
import { parseTree } from '../../git/tree.ts';
import type { Repository } from '../../world/model.ts';

const folder = '.github/ISSUE_TEMPLATE';

/** An issue form or Markdown template as it stands in the repository. */
export interface Template {
  readonly filename: string;
  readonly name: string;
  readonly about: string | null;
  readonly title: string | null;
  readonly labels: readonly string[];
  /** The `body:` of a form, still as YAML gave it; `null` for Markdown. */
  readonly form: readonly unknown[] | null;
}

/** Reads the templates at the head of the default branch; a file that cannot be read is left out, as GitHub does it. */
export async function readTemplates({ git, defaultBranch }: Repository): Promise<Template[]> {
  const tree = await git.read(`refs/heads/${defaultBranch}:${folder}`);
  if (tree?.type !== 'tree') return [];
  const files = parseTree(tree.content).filter(({ name }) => /\.ya?ml$/.test(name) && !/^config\./.test(name));
  const read = await Promise.all(
    files.map(async ({ name, oid }) => template(name, (await git.read(oid))?.content.toString('utf8') ?? '')),
  );
  return read.flatMap((found) => found ?? []);
}

function template(filename: string, text: string): Template | null {
  let read: unknown;
  try {
    read = parse(text);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const { name, description, title, labels, body } = read as Record<string, unknown>;
  if (typeof name !== 'string' || !Array.isArray(body)) return null;
  return {
    filename,
    name,
    about: typeof description === 'string' ? description : null,
    title: typeof title === 'string' ? title : null,
    labels: Array.isArray(labels)
      ? labels.map(String)
      : typeof labels === 'string'
        ? labels.split(',').map((label) => label.trim())
        : [],
    form: body,
  };
}
