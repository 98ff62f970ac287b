/** Data as a file of the API: readable by people, and the same for the same data. */
export const jsonFile = (data: unknown): Response =>
  new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
