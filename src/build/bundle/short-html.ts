/**
 * What can stand shorter, and first what is no markup and stays (scripts, styles, text as it was typed): tags with their attributes, and
 * ends that HTML does not ask for before what follows. The ends of `dd` and `p` stay, because search reads from a mark in such a tag to
 * its end.
 */
const parts = new RegExp(
  [
    /<(script|style|pre|textarea)\b[\s\S]*?<\/\1>/,
    /<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>/,
    /<\/li>(?=<li[ >]|<\/[uo]l>)/,
    /<\/dt>(?=<dd[ >])/,
    /<\/t[dh]>(?=<t[dh][ >]|<\/tr>)/,
    /<\/tr>(?=<tr[ >]|<\/t(?:body|head)>)/,
    /<\/head>(?=<body)|<\/(?:body|html)>/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Starts that HTML does not ask for before what follows here. */
const needless = /<head>(?=<meta)|<body>(?=<a )/g;

/** A value that HTML lets stand without quotes. Before a slash it would end with that. */
const bare = /="([^"\s'`=<>]+)"(?!\/)/g;

/** The same page in fewer bytes: without quotes around values, and without tags, where HTML needs neither. */
export const shortHtml = (html: string): string =>
  html
    .replace(parts, (part, raw: string | undefined) => {
      if (part.startsWith('</')) return '';
      if (raw === undefined) return part.includes('="') ? part.replace(bare, '=$1') : part;
      const start = part.indexOf('>');
      return part.slice(0, start).replace(bare, '=$1') + part.slice(start);
    })
    .replace(needless, '');
