import { join } from 'node:path';
import { sessionScriptSchema } from '../../../content-schema/factory/session-script.ts';
import type { Provider } from '../../../src/ai/provider.ts';
import { counting } from '../../../src/pipeline/text/counting.ts';
import { listed } from '../../../src/pipeline/text/listed.ts';
import type { Stage } from '../../loop/stage.ts';
import { readJson, writeJson } from '../files/keep-files.ts';
import { atomsOf, lessonsOf } from '../knowledge/knowledge.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { type Asked, askModel, modelPrompt } from './ask-model.ts';
import { byRule, saidByRule, scriptHash, scriptOf, type WrittenBy } from './script.ts';

/** Where the script of a session is kept. */
export const scriptFile = (keep: string, code: string): string => join(keep, code, 'script.json');

/** Who would write with this model, or without one. */
const writerOf = (model: Pick<Provider, 'name' | 'model'> | undefined): WrittenBy =>
  model ? { provider: model.name, model: model.model, prompt: modelPrompt } : byRule;

/** The stage `write`: the script of every lesson, out of its atoms; by rule, or by a model whose words rest on them. */
export const writeStage = (asked?: Asked): Stage => ({
  name: 'write',
  about: 'Writes the script of a session from the atoms of its lesson.',
  async waiting({ folder, keep }) {
    const known = await readKnowledge(folder);
    const all = lessonsOf(known).map(async (wanted) => {
      const { code, title } = wanted.lesson;
      const hash = scriptHash(wanted, known, writerOf(asked?.model));
      const script = await readJson(scriptFile(keep, code), sessionScriptSchema);
      return script?.inputHash === hash ? [] : [{ key: `${code}-${hash.slice(0, 16)}`, title: `${code} ${title}` }];
    });
    return (await Promise.all(all)).flat();
  },
  async run({ folder, keep, say, signal }, { key }) {
    const known = await readKnowledge(folder);
    const by = writerOf(asked?.model);
    const wanted = lessonsOf(known).find(({ lesson }) => key.startsWith(`${lesson.code}-`));
    const hash = wanted && scriptHash(wanted, known, by);
    if (!wanted || key !== `${wanted.lesson.code}-${hash?.slice(0, 16)}`)
      return { skipped: 'The lesson is another one by now.' };
    const { missing } = atomsOf(wanted.lesson, known);
    const { code } = wanted.lesson;
    if (missing.length > 0)
      return {
        waits:
          `${code} wants ${listed(missing)}, and no such atom can be read. ` +
          'Add or fix its file in kb/atoms, or take it out of the lesson.',
      };
    const ruled = saidByRule(wanted, known);
    const ordered = ruled.map(({ atom }) => atom);
    const answer = asked ? await askModel(asked, wanted, ordered, hash ?? '', signal) : { refused: '' };
    const written = 'refused' in answer ? { cannot: '' } : scriptOf(wanted, answer, by, hash ?? '');
    const isTaken = !('cannot' in written);
    const why = 'refused' in answer ? answer.refused : 'what the model wrote takes too long';
    if (asked && !isTaken) await say(`${code} is written by rule: ${why}.`);
    const script = isTaken ? written : scriptOf(wanted, ruled, byRule, hash ?? '');
    if ('cannot' in script) return { waits: script.cannot };
    await writeJson(scriptFile(keep, code), script);
    const lines = script.parts.flatMap((part) => part.lines).length;
    return { done: `${code}: ${counting(lines, 'sentence')} by ${script.writtenBy.model ?? 'rule'}.` };
  },
});
