import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, freshProject, markdownSources, rowsOfList } from './contender.ts';
import { installed } from './installed.ts';

const version = '7.3.4';

/** Astro as its documentation builds a site of Markdown: a content collection, and pages that render its entries. */
export function astro(folder: string): Contender {
  freshProject(folder, files);
  installed(folder, 'astro', version);
  const site = join(folder, 'dist');
  return {
    name: 'Astro',
    version,
    build: {
      program: process.execPath,
      args: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
      folder,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
    },
    site,
    ...markdownSources(join(folder, 'records')),
    forget: () => {
      for (const made of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
        rmSync(join(folder, made), { recursive: true, force: true });
    },
  };
}

const paths = `export const getStaticPaths = async () =>
  (await getCollection('records')).map((entry) => {
    const [plural, id] = entry.id.split('/');
    return { params: { plural, id }, props: { entry } };
  });`;

const files: Record<string, string> = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://example.com', markdown: { syntaxHighlight: false } });
`,
  'public/style.css': 'body { font-family: sans-serif; max-width: 45rem; margin: auto; }\n',
  'src/content.config.mjs': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { records: defineCollection({ loader: glob({ pattern: '**/*.md', base: './records' }) }) };
`,
  'src/Frame.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="canonical" href={new URL(Astro.url.pathname, Astro.site)}>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><nav><a href="/">Home</a> <a href="/tasks/">Tasks</a> <a href="/runs/">Runs</a></nav></header>
<main><slot /></main>
<footer>Bench</footer>
</body>
</html>
`,
  'src/pages/[plural]/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Frame from '../../Frame.astro';
${paths}
const { data } = Astro.props.entry;
const { Content } = await render(Astro.props.entry);
const day = new Date(data.createdAt).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' });
---
<Frame title={data.title}><h1>{data.title}</h1>
<dl>
<dt>Status</dt><dd>{data.status}</dd>
<dt>Author</dt><dd>{data.author}</dd>
<dt>Opened</dt><dd><time datetime={data.createdAt}>{day}</time></dd>
<dt>Labels</dt><dd>{data.labels.map((label) => <span>{label}</span>)}</dd>
<dt>Issue</dt><dd><a href={data.issue}>{data.issue}</a></dd>
</dl>
<Content /></Frame>
`,
  'src/pages/[plural]/[id]/index.json.js': `import { getCollection } from 'astro:content';
${paths}
export const GET = ({ props: { entry } }) => Response.json({ ...entry.data, body: entry.body });
`,
  'src/pages/[plural]/[...page].astro': `---
import { getCollection } from 'astro:content';
import Frame from '../../Frame.astro';
export const getStaticPaths = async ({ paginate }) => {
  const kinds = Map.groupBy(await getCollection('records'), ({ data }) => data.plural);
  return [...kinds].flatMap(([plural, all]) =>
    paginate(all.toSorted((a, b) => b.data.id - a.data.id), { params: { plural }, pageSize: ${rowsOfList} }));
};
const { page } = Astro.props;
---
<Frame title={Astro.params.plural}><h1>{Astro.params.plural}</h1>
<table>
{page.data.map(({ id, data }) => <tr><td><a href={\`/\${id}/\`}>{data.title}</a></td><td>{data.status}</td><td>{data.author}</td></tr>)}
</table>
<nav>{page.url.prev && <a href={page.url.prev}>Newer</a>} {page.url.next && <a href={page.url.next}>Older</a>}</nav></Frame>
`,
  'src/pages/index.astro': `---
import Frame from '../Frame.astro';
---
<Frame title="Bench"><h1>Bench</h1>{['sessions', 'users', 'runs', 'tasks'].map((plural) => <a href={\`/\${plural}/\`}>{plural}</a>)}</Frame>
`,
};
