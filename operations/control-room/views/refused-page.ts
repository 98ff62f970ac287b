import { type Html, html } from './html.ts';

/** What somebody is shown who is not let in. */
export const refusedPage = (
  { message, hint }: { readonly message: string; readonly hint: string },
  files: { readonly style: string },
): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Control room</title>
    <link rel="stylesheet" href="${files.style}">
  </head>
  <body>
    <main id="main">
      <h1>${message}</h1>
      <p class="lead">${hint}</p>
    </main>
  </body>
</html>`;
