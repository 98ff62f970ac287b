/** Addresses of the site's own pages, below the base path it is published under (DC-13). */
import { slug } from './pipeline/text/slug.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a path of this site: `/tasks/` becomes `/repo/tasks/`. */
export const at = (path: `/${string}`): string => `${base}${path}`;

/** A list of records; with a facet, the list narrowed to one value. */
export const listAddress = (plural: string, facet?: { key: string; value: string }): string =>
  at(facet ? `/${plural}/${facet.key}/${slug(facet.value)}/` : `/${plural}/`);

/** The calendar of records that happen. */
export const calendarAddress = (plural: string): string => at(`/${plural}/calendar.ics`);

/** The whole list, asked for one value: for a value that has no page of its own. */
export const askedAddress = (plural: string, facet: { key: string; value: string }): string =>
  at(`/${plural}/?${new URLSearchParams([[facet.key, facet.value]])}`);

/** The page of one record. */
export const recordAddress = (plural: string, id: number): string => at(`/${plural}/${id}/`);

/** A session code as a part of an address; codes differ in more than their case, so the lower case names one session. */
export const experienceSlug = (code: string): string => slug(code.toLowerCase());

/** The page on which a session is heard. */
export const experienceAddress = (code: string): string => at(`/experience/${experienceSlug(code)}/`);

/** An address that may be the site's own path or somebody else's, ready for `href` and `src`. */
export const resolved = (address: string): string => (address.startsWith('/') ? `${base}${address}` : address);

/** The podcast's feed. */
export const podcastAddress = at('/experience/podcast.xml');

/** Chapters of a session, for podcast apps. */
export const chaptersAddress = (code: string): string => `${experienceAddress(code)}chapters.json`;
