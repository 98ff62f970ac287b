import { dataText } from '../../pipeline/text/data-text.ts';

/** Data as a file of the API: readable by people, and the same for the same data. */
export const jsonFile = (data: object): Response =>
  new Response(dataText(data), { headers: { 'content-type': 'application/json; charset=utf-8' } });
