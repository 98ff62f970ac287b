import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, freshProject, markdownSources, rowsOfList } from './contender.ts';

/** The version of the Hugo of this machine; nothing where there is none. */
export function hugoVersion(): string | undefined {
  try {
    return /v([\d.]+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}

/** Hugo, with nothing made that nobody asked for. */
export function hugo(folder: string, version: string, highlighter: boolean): Contender {
  freshProject(folder, files(highlighter));
  const site = join(folder, 'public');
  return {
    name: highlighter ? 'Hugo with highlighter' : 'Hugo',
    version,
    build: { program: 'hugo', args: ['--quiet'], folder },
    site,
    ...markdownSources(join(folder, 'content')),
    forget: () => {
      for (const made of [site, join(folder, 'resources')]) rmSync(made, { recursive: true, force: true });
    },
  };
}

const files = (highlighter: boolean): Record<string, string> => ({
  'hugo.toml': `baseURL = 'https://example.com/'
title = 'Bench'
paginate = ${rowsOfList}
disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404']
[outputs]
home = ['HTML']
section = ['HTML']
page = ['HTML', 'JSON']
[markup.highlight]
codeFences = ${highlighter}
noClasses = false
`,
  'static/style.css': 'body { font-family: sans-serif; max-width: 45rem; margin: auto; }\n',
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><nav><a href="/">Home</a> <a href="/tasks/">Tasks</a> <a href="/runs/">Runs</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer>Bench</footer>
</body>
</html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
<dl>
<dt>Status</dt><dd>{{ .Params.status }}</dd>
<dt>Author</dt><dd>{{ .Params.author }}</dd>
<dt>Opened</dt><dd><time datetime="{{ .Params.createdat }}">{{ .Date.Format "2 January 2006" }}</time></dd>
<dt>Labels</dt><dd>{{ range .Params.labels }}<span>{{ . }}</span> {{ end }}</dd>
<dt>Issue</dt><dd><a href="{{ .Params.issue }}">{{ .Params.issue }}</a></dd>
</dl>
{{ .Content }}{{ end }}
`,
  'layouts/_default/single.json': '{{ merge .Params (dict "body" .RawContent) | jsonify }}\n',
  'layouts/_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $page := .Paginate (where .RegularPages "Title" "!=" "") }}
<table>
{{ range $page.Pages }}<tr><td><a href="{{ .RelPermalink }}">{{ .Title }}</a></td>
<td>{{ .Params.status }}</td><td>{{ .Params.author }}</td></tr>
{{ end }}</table>
<nav>{{ with $page.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }}
{{ with $page.Next }}<a href="{{ .URL }}">Older</a>{{ end }}</nav>{{ end }}
`,
  'layouts/index.html': `{{ define "main" }}<h1>Bench</h1>
{{ range .Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
`,
});
