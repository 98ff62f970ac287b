import type { Ask } from '../ask.ts';
import { readSummary, summaryText } from '../summary-file.ts';
import { awaitsModel, isByOlderRules, type Maker, madeBy } from './standing-of.ts';
import type { Enriching } from './text-changes.ts';

/** The files of their own, such as the digest, with their new texts by path. */
export function summaryChanges(all: Enriching): Map<string, string> {
  const write = new Map<string, string>();
  for (const wanted of all.wanted) {
    if (wanted.record !== undefined) continue;
    const path = pathOf(wanted.ask);
    const made = isSummaryDue(wanted.ask, all.texts, all.maker, all.again) ? all.made(wanted) : undefined;
    if (made?.answer.summary === undefined) continue;
    const text = summaryText(
      {
        ...(wanted.title === undefined ? {} : { title: wanted.title }),
        provider: made.maker.provider,
        model: made.maker.model,
        prompt: madeBy(wanted.ask, made.maker, all.versions),
        inputHash: wanted.ask.inputHash,
        generatedAt: made.at,
        ...(made.tried === undefined ? {} : { tried: made.tried }),
        state: 'proposed',
      },
      made.answer.summary,
    );
    if (text !== all.texts.get(path)) write.set(path, text);
  }
  return write;
}

const pathOf = ({ key }: Ask): string => `data/${key}.md`;

/** Whether a file is missing or stale. What was rejected in the file itself stays away while its input is the same. */
export function isSummaryDue(ask: Ask, texts: Enriching['texts'], maker: Maker, again: boolean): boolean {
  const stored = texts.get(pathOf(ask));
  const read = stored === undefined ? undefined : readSummary('', stored);
  if (read === undefined || 'wrong' in read || read.facts.inputHash !== ask.inputHash) return true;
  if (read.facts.state === 'rejected') return false;
  return again || isByOlderRules(ask, read.facts) || awaitsModel(read.facts, maker);
}
