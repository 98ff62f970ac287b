import type { HubState } from '../../data-hub/hub.ts';
import { siteFrom } from '../../loaders/site-data.ts';
import { makerOf } from '../../loaders/texts/maker-of.ts';
import { type TextMaterial, textMaterial } from '../../loaders/texts/text-material.ts';
import type { Wanted } from '../../pipeline/enrich/material.ts';
import { type Maker, standingOf } from '../../pipeline/enrich/plan/standing-of.ts';
import { isWritable, storedText } from '../../pipeline/enrich/plan/stored-text.ts';
import { isSummaryDue } from '../../pipeline/enrich/plan/summary-changes.ts';
import type { Prompt } from '../../pipeline/enrich/prompts/prompt.ts';
import { wantedTexts } from '../../pipeline/enrich/wanted-texts.ts';
import type { Settings } from '../../settings/join-settings.ts';

/** Which texts are meant. */
export interface Scope {
  /** The records of one type alone, and no file of its own. */
  readonly type?: string | undefined;
  /** Those that are current, too. */
  readonly again: boolean;
  /** Whether what is asked goes through files that others can read, as from job to job of a workflow: then no private answer is in it. */
  readonly handsOver?: boolean;
}

/** A data-hub, and the texts that its records call for. */
export interface Looked {
  readonly material: TextMaterial;
  readonly wanted: readonly Wanted[];
  readonly maker: Maker;
}

/** Looks through a data-hub, at a time in milliseconds since 1970. */
export function lookThrough(
  hub: HubState,
  own: Settings,
  prompts: ReadonlyMap<string, Prompt>,
  { type, handsOver = false }: Scope,
  now: number,
): Looked {
  const privateAnswers = handsOver && own.ai.provider !== 'extractive' ? 'known' : 'used';
  const material = textMaterial(hub, siteFrom(hub, own, now), own, prompts, { now, privateAnswers });
  const all = wantedTexts(material);
  const wanted = type === undefined ? all : all.filter(({ record }) => record?.type === type);
  return { material, wanted, maker: makerOf(own) };
}

/** The texts that a model has to be asked for, what is newest first. */
export function dueTexts({ texts }: HubState, { material, wanted, maker }: Looked, { again }: Scope): Wanted[] {
  const { versions } = material;
  const due = wanted.filter(({ ask, record }) => {
    if (record === undefined) return isSummaryDue(ask, { texts, maker, versions, again });
    const file = material.fileOf(record);
    const stored = storedText(file);
    if (!isWritable(file) || stored === 'unreadable' || ask.sources.length === 0) return false;
    const standing = standingOf(ask, stored, record, { maker, versions });
    return standing === 'missing' || standing === 'stale' || (again && standing === 'current');
  });
  const newest = ({ record }: Wanted) => record?.updatedAt ?? '9';
  return due.toSorted((a, b) => (newest(a) < newest(b) ? 1 : -1));
}
