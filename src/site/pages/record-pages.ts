import type { RecordType } from '../../../content-schema/define-record.ts';
import { headingOf } from '../../../content-schema/derive/in-words.ts';
import type { Named, Path } from './entry.ts';

/** The files that hold the records of a type, by their keys in the index of the API. */
export const recordFiles = ({ plural, happens }: RecordType) =>
  ({
    json: `/api/${plural}.json`,
    record: `/api/${plural}/[id].json`,
    schema: `/schemas/${plural}.schema.json`,
    csv: `/${plural}.csv`,
    feed: `/${plural}/feed.xml`,
    ...(happens === undefined ? {} : { calendar: `/${plural}/calendar.ics` }),
  }) as const satisfies Record<string, Path>;

/** The list of a type's records, with all pages and files that every type has. */
export const recordPages = (type: RecordType): Named => {
  const { plural, about, many = about } = type;
  const parts: Path[] = [
    `/${plural}/[id]/`,
    `/${plural}/page/[page]/`,
    `/${plural}/[facet]/[value]/`,
    `/${plural}/[facet]/[value]/page/[page]/`,
    `/${plural}/rows/[file].json`,
    ...Object.values(recordFiles(type)),
  ];
  return { path: `/${plural}/`, label: headingOf(plural), lists: { navigation: 2, home: [3, many] }, parts };
};
