const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML: what people write in issues is shown and never obeyed. */
export const inHtml = (text) => String(text).replace(/[&<>"]/g, (sign) => signs[sign]);

/** A page that says how many records of each kind there are, made from `/api/index.json`. */
export function page({ title, collections }) {
  const rows = Object.values(collections).map(
    ({ about, page: address, total }) =>
      `      <li><a href="${inHtml(address)}">${inHtml(total)}</a> ${inHtml(about)}</li>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${inHtml(title)}</title>
  </head>
  <body>
    <h1>${inHtml(title)}</h1>
    <ul>
${rows.join('\n')}
    </ul>
  </body>
</html>
`;
}
