import type { Place } from '../../pipeline/search/places.ts';
import { belowBase } from '../shared/below-base.ts';
import { type Command, namedCommands } from './commands.ts';

/** What the palette offers: a place to go to, or something to do here. */
export type Offer = Place | (Pick<Command, 'does' | 'shown' | 'key' | 'run'> & { readonly group: string });

let places: Promise<readonly Place[]> | undefined;

/** Everything the palette offers: the site's places, fetched once when it is first opened, and the commands of the page. */
export async function offers(): Promise<Offer[]> {
  places ??= fetchPlaces();
  const known = await places.catch(() => {
    places = undefined;
    return [];
  });
  return [...known, ...namedCommands().map((command) => ({ ...command, group: 'Commands' }))];
}

async function fetchPlaces(): Promise<readonly Place[]> {
  const response = await fetch(belowBase('/palette.json'));
  return response.ok ? (await response.json()).places : [];
}
