import type { RecordType } from '../../../../content-schema/define-record.ts';
import type { AnyRecord } from '../../any-record.ts';
import { extract } from '../../extract/extract.ts';
import type { Source } from '../ask.ts';
import type { Material, Wanted } from '../material.ts';
import { newAsk } from './new-ask.ts';

/** Words of the text of one record. */
export const recordWords = 60;

/**
 * The text of a record: what its long answers say. Nothing for one without any, and nothing for a type whose long answers are all private,
 * as those of a person are.
 */
export function recordAsk(type: RecordType, record: AnyRecord, material: Material): Wanted | undefined {
  const answers = longAnswers(type, record, material.wide);
  if (answers.length === 0) return undefined;
  const named = `${type.name}-summary`;
  const title: Source = { key: 'title', label: 'Title', text: record.displayTitle, isPrivate: false };
  const hasOpen = answers.some(({ isPrivate }) => !isPrivate);
  const ask = newAsk(material, {
    key: `${type.plural}/${record.id}`,
    prompt: material.versions.has(named) ? named : 'record-summary',
    // A title alone says nothing that has to be summed up.
    sources: [...(hasOpen || material.privateAnswers !== 'known' ? [title] : []), ...answers],
    wants: { maxWords: recordWords, shape: 'paragraph' },
  });
  return {
    ask,
    record,
    byRule: () =>
      summed(
        ask.sources.filter((one) => one !== title),
        record.displayTitle,
        material,
      ),
  };
}

/** The long answers of a record that are not blank: those that everybody may read, and then the private ones that may be used. */
export function longAnswers(type: RecordType, record: AnyRecord, wide: Material['wide']): Source[] {
  const all = Object.entries(type.fields).filter(([, { shape }]) => shape === 'prose');
  const from = (one: AnyRecord | undefined, isPrivate: boolean) =>
    all.flatMap(([key, field]): Source[] => {
      const text = one?.[key];
      return field.private === isPrivate && typeof text === 'string' && text.trim() !== ''
        ? [{ key, label: field.label, text, isPrivate }]
        : [];
    });
  return [...from(record, false), ...from(wide?.get(`${type.name} ${record.id}`), true)];
}

/** What the sentences that matter most say, in their own words. */
function summed(answers: readonly Source[], title: string, { language }: Material) {
  const found = extract(answers, { language, title, maxWords: recordWords });
  return found ? { summary: found.text } : {};
}
