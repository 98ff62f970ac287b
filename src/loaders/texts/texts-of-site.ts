import type { Hub } from '../../data-hub/hub.ts';
import type { Answer } from '../../pipeline/enrich/ask.ts';
import { storedText } from '../../pipeline/enrich/plan/stored-text.ts';
import { type TextState, textStates } from '../../pipeline/enrich/text-states.ts';
import { textsOfRecords } from '../../pipeline/enrich/wanted-texts.ts';
import type { Remember } from '../../pipeline/remember.ts';
import type { Settings } from '../../settings/join-settings.ts';
import type { SourceData } from '../site-data.ts';
import { makerOf } from './maker-of.ts';
import { readPrompts } from './read-prompts.ts';
import { textMaterial } from './text-material.ts';

/** Something, whatever it may be. */
const unread: Answer = { summary: '' };

/**
 * How the generated texts of a site's records stand, at a time in milliseconds since 1970. Whether there is anything to say of a record
 * without a text takes long to find out: it is remembered, and not asked before the first texts were made, when all are missing.
 */
export function textsOfSite(
  hub: Hub,
  site: SourceData,
  own: Settings,
  { remember, now }: { readonly remember: Remember; readonly now: number },
): TextState[] {
  const material = textMaterial(hub, site, own, readPrompts(), { now, privateAnswers: 'known' });
  const isBegun = hub.candidates.some((candidate) => storedText(candidate) !== undefined);
  const wanted = textsOfRecords(material).map((one) => ({
    ...one,
    byRule: () => (isBegun ? remember(['by rule', one.ask.inputHash, own.language], () => one.byRule()) : unread),
  }));
  return textStates(wanted, material.fileOf, { maker: makerOf(own), versions: material.versions });
}
