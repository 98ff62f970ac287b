import type { APIRoute } from 'astro';
import { recordTypes } from '../../../content-schema/index.ts';
import { at } from '../../routes.ts';
import { settings } from '../../settings/settings.ts';
import { jsonFile } from '../../site/files/json-file.ts';
import { entriesOf } from '../../site/pages/entries-of.ts';
import type { Path } from '../../site/pages/entry.ts';
import { recordFiles, recordPages } from '../../site/pages/record-pages.ts';
import { asOf, countOf } from '../../site/records/questions.ts';
import { allReports } from '../../site/reports/all-reports.ts';

/** Where everything is, how much of it there is, and from when. */
export const GET: APIRoute = async ({ site }) => {
  const { time, commit, digest, isSample } = await asOf();
  const absolute = (path: Path) => new URL(at(path), site).href;
  const collections = await Promise.all(
    recordTypes.map(async (type) => {
      const total = await countOf(type.plural);
      const page = absolute(recordPages(type).path);
      const files = Object.entries(recordFiles(type)).map(([key, path]) => [
        key,
        absolute(path).replace('[id]', '{id}'),
      ]);
      return [type.plural, { type: type.name, about: type.about, total, page, ...Object.fromEntries(files) }];
    }),
  );
  const reports = await allReports();
  const perReport = (address: string) =>
    Object.fromEntries(reports.map(({ name }) => [name, address.replace('[report]', name)]));
  const others = entriesOf('api').map(({ path, words: key }) => {
    const address = absolute(path);
    return [key, address.includes('[report]') ? perReport(address) : address];
  });
  return jsonFile({
    title: settings().title,
    description: settings().description,
    generatedAt: time,
    commit,
    dataDigest: digest,
    sample: isSample,
    collections: Object.fromEntries(collections),
    ...Object.fromEntries(others),
  });
};
