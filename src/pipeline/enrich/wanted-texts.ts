/**
 * TEXTS THAT HELP A READER, and how they come about: what is asked (`asks/`), what is believed of an answer (`answer/`), and what is
 * written into the data-hub (`plan/`). Everything here works on values; whoever asks a model or writes a file stands outside.
 */
import { digestAsk } from './asks/digest-ask.ts';
import { pathsOf } from './asks/paths.ts';
import { recordAsk } from './asks/record-ask.ts';
import { runAsk } from './asks/run-ask.ts';
import { weekAsks } from './asks/week-ask.ts';
import type { Material, Wanted } from './material.ts';

/** Every text that the records call for: of each record, the digest of open issues, and a report of each programme. */
export const wantedTexts = (material: Material): Wanted[] => [
  ...textsOfRecords(material),
  digestAsk(material),
  ...weekAsks(material),
];

/** The texts of the records alone. */
export function textsOfRecords(material: Material): Wanted[] {
  const byName = new Map(material.types.map((type) => [type.name, type]));
  const paths = pathsOf(material.records);
  return material.records.flatMap((record) => {
    const type = byName.get(record.type);
    const wanted =
      type && (type.name === 'run' ? runAsk(type, record, paths, material) : recordAsk(type, record, material));
    return wanted ? [wanted] : [];
  });
}
