import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

/** What pages are dressed with: the site's own style, a little of ours, one script, one font. */
export interface Files {
  readonly style: string;
  readonly script: string;
  readonly routes: Hono;
}

const root = new URL('../../../', import.meta.url);
const sheets = [
  ...['src/styles/tokens.css', 'src/styles/fonts.css', 'src/styles/base.css', 'src/styles/shared.css'],
  ...['src/styles/badges.css', 'src/components/frame/frame.css', 'src/components/record/facts.css'],
  ...['room', 'lists', 'work', 'run', 'log'].map((name) => `operations/control-room/files/${name}.css`),
];
const fonts = 'node_modules/@fontsource/young-serif/files/';

/** Reads them once; their addresses change with their contents, so a browser may keep them. */
export function roomFiles(): Files {
  const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
  const style = sheets.map(text).join('\n').replaceAll('@fontsource/young-serif/files/', '');
  const script = text('operations/control-room/files/client.mjs');
  const routes = new Hono();
  const serve = (path: string, type: string, body: () => string | Uint8Array<ArrayBuffer>) =>
    routes.get(path, (context) =>
      context.body(body(), 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    );
  serve('/room.css', 'text/css; charset=utf-8', () => style);
  serve('/client.mjs', 'text/javascript; charset=utf-8', () => script);
  serve('/icon.svg', 'image/svg+xml', () => text('operations/control-room/files/icon.svg'));
  for (const [, name = ''] of style.matchAll(/url\('([\w-]+\.woff2)'\)/g))
    serve(`/${name}`, 'font/woff2', () => Uint8Array.from(readFileSync(new URL(fonts + name, root))));
  return { style: `/files/room.css?${digest(style)}`, script: `/files/client.mjs?${digest(script)}`, routes };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
