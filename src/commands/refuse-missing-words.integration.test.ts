import type { ArgsDef, CommandDef, SubCommandsDef } from 'citty';
import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { refuseMissingWords } from './refuse-missing-words.ts';

/** Every command, those of a group too, with the words that lead to it. */
async function walk(all: SubCommandsDef, parent?: CommandDef): Promise<[string, CommandDef, CommandDef?][]> {
  const found = await Promise.all(
    Object.entries(all).map(async ([name, load]) => {
      const command = (typeof load === 'function' ? await load() : await load) as CommandDef;
      const below = (await command.subCommands) as SubCommandsDef | undefined;
      return below ? walk(below, command) : ([[name, command, parent]] as [string, CommandDef, CommandDef?][]);
    }),
  );
  return found.flat();
}

const every = await walk(commands);
const argsOf = ({ args = {} }: CommandDef) => Object.entries(args as ArgsDef);
const needs = (command: CommandDef) =>
  argsOf(command).filter(([, arg]) => arg.type === 'positional' && arg.required !== false);

test.each(every)('%s says in our words what is missing, and lets pass what is whole', (name, command, parent) => {
  const needed = needs(command);
  for (let given = 0; given < needed.length; given++) {
    const call = () => refuseMissingWords(command, Array(given).fill('word'), parent);
    expect(call).toThrow(
      expect.objectContaining({
        exitCode: 2,
        message: expect.stringMatching(
          new RegExp(`^"[a-z -]*${name}" needs ${needed.length - given} more words?: .+\\.$`),
        ),
        hint: expect.stringContaining(`npx ledgerline ${[parent && 'labels', name].filter(Boolean).join(' ')}`),
      }),
    );
  }
  refuseMissingWords(command, Array(needed.length).fill('word'), parent);
});

test.each(every)(
  '%s leaves no refusal to the library: no option is required, and each says what it is',
  (_, command) => {
    for (const [key, arg] of argsOf(command)) {
      if (arg.type !== 'positional') expect(arg.required ?? false, key).toBe(false);
      expect(arg.type, key).not.toBe('enum');
      expect(arg.description, key).toBeTruthy();
    }
  },
);

test('forget without a word is told both, and with one the other', () => {
  const [, forget] = every.find(([name]) => name === 'forget') ?? [];
  expect(() => refuseMissingWords(forget as CommandDef, [])).toThrow(
    '"forget" needs 2 more words: the type of the record, such as user; the number of its issue.',
  );
  expect(() => refuseMissingWords(forget as CommandDef, ['user'])).toThrow(
    '"forget" needs 1 more word: the number of its issue.',
  );
});
