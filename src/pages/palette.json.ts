import type { APIRoute } from 'astro';
import { jsonFile } from '../site/files/json-file.ts';
import { palettePlaces } from '../site/pages/palette-places.ts';

/** The places that the palette leads to, fetched when somebody opens it. */
export const GET: APIRoute = async () => jsonFile({ places: await palettePlaces() });
