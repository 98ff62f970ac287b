import type { Ask } from '../ask.ts';
import { readSummary, summaryText } from '../summary-file.ts';
import { isOutdated, madeBy } from './standing-of.ts';
import type { Enriching } from './text-changes.ts';

/** The files of their own, such as the digest, with their new texts by path. */
export function summaryChanges(all: Enriching): Map<string, string> {
  const write = new Map<string, string>();
  for (const wanted of all.wanted) {
    if (wanted.record !== undefined) continue;
    const path = pathOf(wanted.ask);
    if (!isSummaryDue(wanted.ask, all)) {
      const bare = withoutRejected(all.texts.get(path));
      if (bare !== undefined) write.set(path, bare);
      continue;
    }
    const isThere = all.texts.has(path);
    const made = all.made(wanted) ?? (isThere ? undefined : all.meanwhile(wanted));
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

/** A file that a maintainer rejected, without its words; nothing where it has none, or was not rejected. */
function withoutRejected(text = ''): string | undefined {
  const read = readSummary('', text);
  return 'wrong' in read || read.facts.state !== 'rejected' || read.markdown === ''
    ? undefined
    : summaryText(read.facts, '');
}

/** Whether a file is missing or stale. What a person wrote, and what a person decided about the same input, stays as it is. */
export function isSummaryDue(
  ask: Ask,
  { texts, maker, versions, again }: Pick<Enriching, 'texts' | 'maker' | 'versions' | 'again'>,
): boolean {
  const stored = texts.get(pathOf(ask));
  if (stored === undefined) return true;
  const read = readSummary('', stored);
  // What cannot be read is told under Data health, and may be somebody's decision.
  if ('wrong' in read || read.facts.inputHash === undefined) return false;
  if (read.facts.inputHash !== ask.inputHash) return true;
  if (read.facts.state === 'rejected' || read.facts.state === 'approved') return false;
  return again || isOutdated(ask, read.facts, maker, versions);
}

const ofProgramme = /^data\/summaries\/programme-[^/]+-latest\.md$/;

/** Reports of programmes that are gone, as far as enrichment wrote them. */
export function goneSummaries({ texts, wanted }: Pick<Enriching, 'texts' | 'wanted'>): string[] {
  const kept = new Set(wanted.map(({ ask }) => pathOf(ask)));
  return [...texts].flatMap(([path, text]) => {
    if (!ofProgramme.test(path) || kept.has(path)) return [];
    const read = readSummary('', text);
    return 'wrong' in read || read.facts.inputHash === undefined ? [] : [path];
  });
}
