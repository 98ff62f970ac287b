import { inWords } from '../../../content-schema/derive/in-words.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import type { Place } from '../../pipeline/search/places.ts';
import { at } from '../../routes.ts';
import { pathSteps } from '../experience/programme-steps.ts';
import { newRecord } from '../issues/new-record.ts';
import { activeProgrammes, programmePath } from '../records/questions.ts';
import { entriesOf } from './entries-of.ts';

/** Where the palette leads: the site's own pages, a form for each type of record, and the steps of each programme. */
export const palettePlaces = async (): Promise<Place[]> => [...pages(), ...(await forms()), ...(await steps())];

function pages(): Place[] {
  const all = [...entriesOf('navigation'), ...entriesOf('views'), ...entriesOf('footer')];
  const known = new Map(all.toReversed().map(({ href, label }) => [href, label]));
  const order = new Set(all.map(({ href }) => href));
  return [
    { group: 'Pages', does: 'Home', href: at('/') },
    ...[...order].map((href) => ({ group: 'Pages', does: known.get(href) ?? href, href })),
  ];
}

async function forms(): Promise<Place[]> {
  const all = recordTypes.map(async (type) => {
    const href = await newRecord(type);
    return href === null ? [] : [{ group: 'New record', does: `New ${inWords(type.name)}`, href }];
  });
  return (await Promise.all(all)).flat();
}

async function steps(): Promise<Place[]> {
  const names = await activeProgrammes();
  const all = names.map(async (name) =>
    pathSteps(await programmePath(name)).flatMap(({ step, label, href }) => {
      const of = names.length > 1 ? ` of ${name}` : '';
      return href === undefined ? [] : [{ group: 'Steps', does: `Go to step ${step}${of}: ${label}`, href }];
    }),
  );
  return (await Promise.all(all)).flat();
}
