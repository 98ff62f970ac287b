import type { Wanted } from '../material.ts';
import { readSummary, type SummaryFacts, summaryText } from '../summary-file.ts';
import { byRuleMaker } from './standing-of.ts';
import type { Enriching } from './text-changes.ts';

/** The files of their own, such as the digest, with their new texts by path. */
export function summaryChanges(all: Enriching): Map<string, string> {
  const write = new Map<string, string>();
  for (const wanted of all.wanted) {
    if (wanted.record !== undefined) continue;
    const path = pathOf(wanted);
    const stored = all.texts.get(path);
    const read = stored === undefined ? undefined : readSummary('', stored);
    const facts = read === undefined || 'wrong' in read ? undefined : read.facts;
    const made = isDue(wanted, facts, all) ? all.made(wanted) : undefined;
    // A model that said nothing is no reason to take away the digest that stands.
    if (made?.answer.summary === undefined) continue;
    const text = summaryText(
      {
        ...(wanted.title === undefined ? {} : { title: wanted.title }),
        provider: made.maker.provider,
        model: made.maker.model,
        prompt: `${wanted.ask.prompt}@${all.versions.get(wanted.ask.prompt) ?? 0}`,
        inputHash: wanted.ask.inputHash,
        generatedAt: made.at,
        state: 'proposed',
      },
      made.answer.summary,
    );
    if (text !== stored) write.set(path, text);
  }
  return write;
}

const pathOf = ({ ask }: Wanted): string => `data/${ask.key}.md`;

/** Whether a file is missing or stale. What was rejected in the file itself stays away while its input is the same. */
function isDue({ ask }: Wanted, facts: SummaryFacts | undefined, { maker, again }: Enriching): boolean {
  if (facts?.inputHash !== ask.inputHash) return true;
  if (facts.state === 'rejected') return false;
  return again || (facts.model === byRuleMaker.model && maker.model !== byRuleMaker.model);
}
