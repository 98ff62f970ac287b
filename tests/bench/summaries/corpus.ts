import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A text, and the summary that a person wrote of it before anything was tuned. */
export interface Sample {
  readonly title: string;
  readonly body: string;
  readonly language: string;
  readonly summary: string;
}

/** Issues that were looked at while the rules were made, issues that were not, and the records that ship as the sample. */
export const sets = ['sample', 'tuning', 'held-out'] as const;
export type SetName = (typeof sets)[number];

const issues = z.array(
  z.strictObject({ title: z.string(), language: z.string().default('en'), body: z.string(), summary: z.string() }),
);
const references = z.array(z.strictObject({ record: z.string(), summary: z.string() }));
const record = z.looseObject({ title: z.string(), description: z.string().optional(), details: z.string().optional() });

const here = import.meta.dirname;
const sampleData = join(here, '../../sample/data-hub/data');
const read = (file: string): unknown => parse(readFileSync(join(here, file), 'utf8'));

/** The texts of a set, in a fixed order. */
export function corpus(set: SetName): Sample[] {
  if (set !== 'sample')
    return readdirSync(join(here, set))
      .toSorted()
      .flatMap((file) => issues.parse(read(join(set, file))));
  return references.parse(read('sample.yaml')).map(({ record: place, summary }) => {
    const { title, description, details } = record.parse(
      JSON.parse(readFileSync(join(sampleData, `${place}.json`), 'utf8')),
    );
    const body = description ?? details ?? '';
    return { title: title.replace(/^\w+: /, ''), body, language: 'en', summary };
  });
}
