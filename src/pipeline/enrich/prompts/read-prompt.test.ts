import { expect, test } from 'vitest';
import { readPrompt } from './read-prompt.ts';

test('a prompt is its front matter and what stands below it', () => {
  const text = '---\r\nversion: 3\r\nabout: What a session does.\r\n---\r\n\r\nSay it.\r\nBriefly.\r\n';
  expect(readPrompt('session-summary', text)).toEqual({
    name: 'session-summary',
    version: 3,
    about: 'What a session does.',
    instructions: 'Say it.\nBriefly.',
  });
});

test('what is wrong with a prompt is said in words, with the name of its file', () => {
  const told = (text: string) => {
    try {
      return readPrompt('analyze', text);
    } catch (error) {
      return String(error);
    }
  };
  expect(
    [
      'Say it.',
      '---\nversion: [\n---\nSay it.',
      '---\nabout: What it is.\n---\nSay it.',
      '---\nversion: 0\nabout: What it is.\n---\nSay it.',
      '---\nversion: 1.5\nabout: What it is.\n---\nSay it.',
      '---\nversion: 1\n---\nSay it.',
      '---\nversion: 1\nabout: What it is.\nmodel: x\n---\nSay it.',
      '---\njust words\n---\nSay it.',
      '---\nversion: 1\nabout: What it is.\n---\n\n',
      `---\nversion: 1\nabout: What it is.\n---\n${'Say it. '.repeat(1000)}`,
    ].map(told),
  ).toMatchInlineSnapshot(`
    [
      "Error: The prompt prompts/analyze.md has to begin with its version and what it is about, between two lines of ---.",
      "Error: The prompt prompts/analyze.md has front matter that is no YAML.",
      "Error: The prompt prompts/analyze.md needs a whole number as its version.",
      "Error: The prompt prompts/analyze.md needs a version of 1 or more.",
      "Error: The prompt prompts/analyze.md needs a whole number as its version.",
      "Error: The prompt prompts/analyze.md needs one sentence under "about".",
      "Error: The prompt prompts/analyze.md may say "version" and "about" at its top, and nothing else.",
      "Error: The prompt prompts/analyze.md may say "version" and "about" at its top, and nothing else.",
      "Error: The prompt prompts/analyze.md has no instructions below its front matter.",
      "Error: The prompt prompts/analyze.md has 7999 characters of instructions, and 6000 is the most.",
    ]
  `);
});
