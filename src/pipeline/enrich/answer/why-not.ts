import { fold } from '../../text/fold.ts';
import { commandsReader } from './commands-reader.ts';
import type { Against } from './ground.ts';
import { holdsAddress } from './holds-address.ts';
import { holdsCode } from './holds-code.ts';
import { mixesAlphabets } from './mixes-alphabets.ts';
import { isFound, numbersOf } from './numbers-of.ts';
import { refusals } from './phrases/refusals.ts';
import { repeatsInstructions } from './repeats-instructions.ts';
import { repeatsItself } from './repeats-itself.ts';
import { speaksToModel } from './speaks-to-model.ts';

/** Why a text is not believed at all, in words that quote nothing of it; nothing where there is no reason. */
export function whyNot(text: string, { ground, told, secret }: Against): string | undefined {
  const reasons: readonly (readonly [found: boolean, why: string])[] = [
    [refusals.test(fold(text)), 'the model speaks of itself or turned the task down'],
    [repeatsInstructions(text, told, ground.text, secret), 'it repeats what the model was told'],
    [holdsAddress(text, ground.text), 'it holds an address or a telephone number'],
    [holdsCode(text), 'it holds code, or something encoded'],
    [mixesAlphabets(text), 'it mixes alphabets within a word'],
    [numbersOf(text).some((number) => !isFound(number, ground.numbers)), 'it holds a number that the record does not'],
    [commandsReader(text, ground), 'it tells its reader to do something'],
    [speaksToModel(text), 'it speaks to a model'],
    [repeatsItself(text), 'it says the same again and again'],
  ];
  return reasons.find(([found]) => found)?.[1];
}
