/** Lines of CSV as a file of the site. */
export const csvFile = (csv: string): Response =>
  new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
