import type { HubState } from '../../data-hub/hub.ts';
import { siteFrom } from '../../loaders/site-data.ts';
import { type TextMaterial, textMaterial } from '../../loaders/texts/text-material.ts';
import type { Wanted } from '../../pipeline/enrich/material.ts';
import { byRuleMaker, type Maker, standingOf } from '../../pipeline/enrich/plan/standing-of.ts';
import { storedText } from '../../pipeline/enrich/plan/stored-text.ts';
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
}

/** A data-hub, and the texts that its records call for. */
export interface Looked {
  readonly material: TextMaterial;
  readonly wanted: readonly Wanted[];
  readonly maker: Maker;
}

/** Who makes texts, by the settings. */
export const makerOf = ({ ai }: Pick<Settings, 'ai'>): Maker =>
  ai.provider === 'extractive' ? byRuleMaker : { provider: ai.provider, model: ai.model ?? ai.provider };

/** Looks through a data-hub, at a time in milliseconds since 1970. */
export function lookThrough(
  hub: HubState,
  own: Settings,
  prompts: ReadonlyMap<string, Prompt>,
  { type }: Scope,
  now: number,
): Looked {
  const material = textMaterial(hub, siteFrom(hub, own, now), own, prompts, now);
  const all = wantedTexts(material);
  const wanted = type === undefined ? all : all.filter(({ record }) => record?.type === type);
  return { material, wanted, maker: makerOf(own) };
}

/** The texts that a model has to be asked for, what is newest first. */
export function dueTexts({ texts }: HubState, { material, wanted, maker }: Looked, { again }: Scope): Wanted[] {
  const due = wanted.filter(({ ask, record }) => {
    if (record === undefined) return isSummaryDue(ask, texts, maker, again);
    const standing = standingOf(ask, storedText(material.fileOf(record)), record, maker);
    return standing === 'missing' || standing === 'stale' || (again && standing === 'current');
  });
  const newest = ({ record }: Wanted) => record?.updatedAt ?? '9';
  return due.toSorted((a, b) => (newest(a) < newest(b) ? 1 : -1));
}
