/** Lines of CSV as a file of the site. By the mark before them Excel knows that they are UTF-8, and shows "Café". */
export const csvFile = (csv: string): Response =>
  new Response(`\uFEFF${csv}`, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
