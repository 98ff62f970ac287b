import type { APIRoute } from 'astro';
import { headingOf } from '../../../content-schema/derive/in-words.ts';
import { recordAddress } from '../../routes.ts';
import { settings } from '../../settings/settings.ts';
import { calendarFile } from '../../site/files/calendar-file.ts';
import { calendarOf } from '../../site/records/questions.ts';
import { happeningPaths, type OfType } from '../../site/records/type-paths.ts';

export const getStaticPaths = happeningPaths;

export const GET: APIRoute<OfType> = async ({ props: { type }, site }) => {
  const entries = await calendarOf(type.plural);
  const calendar = calendarFile(
    { title: `${headingOf(type.plural)} · ${settings().title}`, subtitle: type.many ?? type.about },
    entries.map(({ id, ...entry }) => ({ ...entry, page: new URL(recordAddress(type.plural, id), site).href })),
  );
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
