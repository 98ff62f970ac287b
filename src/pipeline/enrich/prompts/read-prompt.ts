import { parse } from 'yaml';
import { z } from 'zod';
import type { Prompt } from './prompt.ts';

/** A prompt costs on every call, and what is longer than this is followed less, not more. */
const mostCharacters = 6000;

const front = z.strictObject(
  {
    version: z.int('needs a whole number as its version').min(1, 'needs a version of 1 or more'),
    about: z.string('needs one sentence under "about"').trim().min(1, 'needs one sentence under "about"'),
  },
  { error: 'may say "version" and "about" at its top, and nothing else' },
);

/** Reads a prompt from its file. Throws an error that says what is wrong with the file, in words for whoever wrote it. */
export function readPrompt(name: string, text: string): Prompt {
  const wrong = (what: string, cause?: unknown) => new Error(`The prompt prompts/${name}.md ${what}.`, { cause });
  const parts = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n([\s\S]*))?$/.exec(text);
  if (parts === null) throw wrong('has to begin with its version and what it is about, between two lines of ---');
  const [, head = '', body = ''] = parts;
  const { success, data, error } = front.safeParse(yamlOf(head, wrong));
  if (!success) throw wrong(error.issues[0]?.message ?? 'cannot be read');
  const instructions = body.replace(/\r\n/g, '\n').trim();
  if (instructions === '') throw wrong('has no instructions below its front matter');
  if (instructions.length > mostCharacters)
    throw wrong(`has ${instructions.length} characters of instructions, and ${mostCharacters} is the most`);
  return { name, ...data, instructions };
}

function yamlOf(head: string, wrong: (what: string, cause: unknown) => Error): unknown {
  try {
    return parse(head);
  } catch (cause) {
    throw wrong('has front matter that is no YAML', cause);
  }
}
