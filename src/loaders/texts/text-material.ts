import { createHash } from 'node:crypto';
import { recordTypes } from '../../../content-schema/index.ts';
import type { Hub } from '../../data-hub/hub.ts';
import type { AnyRecord } from '../../pipeline/any-record.ts';
import type { Candidate } from '../../pipeline/candidate.ts';
import type { Material } from '../../pipeline/enrich/material.ts';
import type { Prompt } from '../../pipeline/enrich/prompts/prompt.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { type SiteData, siteFrom } from '../site-data.ts';

/** What texts are made from, and the file of the data-hub that each record was read from. */
export interface TextMaterial extends Material {
  fileOf(record: AnyRecord): Candidate | undefined;
}

/** Whether texts may be made from private answers: the owner wants it, and whoever makes them may be told. */
const usesPrivate = ({ ai }: Pick<Settings, 'ai'>): boolean =>
  ai.privateAnswers && (ai.provider === 'extractive' || ai.trusted);

/** What the texts of a data-hub are made from, at a time in milliseconds since 1970. */
export function textMaterial(
  hub: Hub,
  site: Pick<SiteData, 'records' | 'places' | 'patternTags' | 'asOf'>,
  own: Settings,
  prompts: ReadonlyMap<string, Prompt>,
  { now, privateAnswers }: { readonly now: number } & Pick<Material, 'privateAnswers'>,
): TextMaterial {
  const wide = usesPrivate(own) ? siteFrom(hub, { ...own, privacy: { publishPrivateNotes: true } }, now) : undefined;
  const files = new Map(hub.candidates.map((candidate) => [`${candidate.type} ${candidate.origin}`, candidate]));
  return {
    types: recordTypes,
    records: site.records,
    ...(wide ? { wide: new Map(wide.records.map((record) => [`${record.type} ${record.id}`, record])) } : {}),
    ...(privateAnswers ? { privateAnswers } : {}),
    patternTags: site.patternTags,
    versions: new Map([...prompts.values()].map(({ name, version }) => [name, version])),
    asOf: site.asOf.time,
    language: own.language,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    fileOf: ({ type, id }) => files.get(`${type} ${site.places.get(id)?.file}`),
  };
}
