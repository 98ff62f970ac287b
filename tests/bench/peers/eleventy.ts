import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, freshProject, markdownSources, rowsOfList } from './contender.ts';
import { installed } from './installed.ts';

const version = '3.1.8';

/** Eleventy, with templates of JavaScript, which are its fastest, and no second template language over the Markdown. */
export function eleventy(folder: string): Contender {
  freshProject(folder, files);
  installed(folder, '@11ty/eleventy', version);
  const site = join(folder, '_site');
  return {
    name: 'Eleventy',
    version,
    build: { program: process.execPath, args: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], folder },
    site,
    ...markdownSources(join(folder, 'src')),
    forget: () => rmSync(site, { recursive: true, force: true }),
  };
}

const files: Record<string, string> = {
  'eleventy.config.js': `export default function (config) {
  config.setQuietMode(true);
  config.amendLibrary('md', (md) => md.set({ html: false }));
  config.addPassthroughCopy({ static: '/' });
  const records = (api) => api.getFilteredByTag('record');
  config.addCollection('lists', (api) => {
    const lists = [];
    for (const [plural, all] of Map.groupBy(records(api), (one) => one.data.plural)) {
      const newest = all.toSorted((a, b) => b.date - a.date);
      for (let first = 0; first < newest.length; first += ${rowsOfList})
        lists.push({
          plural,
          number: first / ${rowsOfList} + 1,
          isLast: first + ${rowsOfList} >= newest.length,
          rows: newest.slice(first, first + ${rowsOfList}),
        });
    }
    return lists;
  });
  return { dir: { input: 'src', includes: '../layouts' }, templateFormats: ['md', '11ty.js'], markdownTemplateEngine: false };
}
`,
  'static/style.css': 'body { font-family: sans-serif; max-width: 45rem; margin: auto; }\n',
  ...Object.fromEntries(
    ['sessions', 'users', 'runs', 'tasks'].map((plural) => [
      `src/${plural}/${plural}.11tydata.json`,
      JSON.stringify({ layout: 'record.11ty.js', tags: ['record'] }),
    ]),
  ),
  'layouts/frame.js': `export const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
export const frame = (title, url, main) => \`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>\${escaped(title)}</title>
<link rel="canonical" href="https://example.com\${url}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><nav><a href="/">Home</a> <a href="/tasks/">Tasks</a> <a href="/runs/">Runs</a></nav></header>
<main>\${main}</main>
<footer>Bench</footer>
</body>
</html>
\`;
`,
  'layouts/record.11ty.js': `import { escaped, frame } from './frame.js';
const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
export const render = (data) => frame(data.title, data.page.url, \`<h1>\${escaped(data.title)}</h1>
<dl>
<dt>Status</dt><dd>\${escaped(data.status)}</dd>
<dt>Author</dt><dd>\${escaped(data.author)}</dd>
<dt>Opened</dt><dd><time datetime="\${data.createdAt}">\${day.format(data.page.date)}</time></dd>
<dt>Labels</dt><dd>\${data.labels.map((label) => '<span>' + escaped(label) + '</span>').join(' ')}</dd>
<dt>Issue</dt><dd><a href="\${escaped(data.issue)}">\${escaped(data.issue)}</a></dd>
</dl>
\${data.content}\`);
`,
  'src/lists.11ty.js': `import { escaped, frame } from '../layouts/frame.js';
const at = ({ plural, number }) => '/' + plural + '/' + (number === 1 ? '' : 'page/' + number + '/');
export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }) => at(list),
};
const rowOf = ({ url, data }) =>
  \`<tr><td><a href="\${url}">\${escaped(data.title)}</a></td><td>\${data.status}</td><td>\${data.author}</td></tr>\`;
const linkTo = (list, step, words) => \`<a href="\${at({ ...list, number: list.number + step })}">\${words}</a>\`;
export const render = ({ list, page }) => frame(list.plural, page.url, \`<h1>\${list.plural}</h1>
<table>
\${list.rows.map(rowOf).join('\\n')}
</table>
<nav>\${list.number > 1 ? linkTo(list, -1, 'Newer') : ''} \${list.isLast ? '' : linkTo(list, 1, 'Older')}</nav>\`);
`,
  'src/twins.11ty.js': `const facts = [
  'id', 'title', 'status', 'labels', 'issue', 'author', 'authorAssociation', 'createdAt', 'updatedAt', 'closedAt', 'state',
  'stateReason', 'summary', 'priority', 'code', 'step', 'handle', 'session_code', 'listener', 'sessionId', 'userId',
];
export const data = {
  pagination: { data: 'collections.record', size: 1, alias: 'record' },
  permalink: ({ record }) => record.url + 'index.json',
};
export const render = ({ record }) =>
  JSON.stringify({ ...Object.fromEntries(facts.map((key) => [key, record.data[key]])), body: record.rawInput });
`,
  'src/home.11ty.js': `import { frame } from '../layouts/frame.js';
export const data = { permalink: '/' };
const links = ['sessions', 'users', 'runs', 'tasks'].map((plural) => '<a href="/' + plural + '/">' + plural + '</a>');
export const render = () => frame('Bench', '/', '<h1>Bench</h1>' + links.join(''));
`,
};
