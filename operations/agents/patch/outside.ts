/** What a change reaches for outside its process. */
import { isCode } from './code/code-in.ts';
import { resolved } from './code/resolved.ts';
import type { TouchedFile } from './patched.ts';
import { newImports } from './rules/imports.ts';
import { newLines } from './rules/rule.ts';

/** Hosts that a text names, read as a browser reads them; but for those that are nobody's: examples, tests and this machine. */
export function hostsIn(text: string): string[] {
  const found = text.match(/\b(?:https?|wss?|ftp):[\\/]*[^\s"'`<>(){}\]]+/gi) ?? [];
  return found.flatMap((address) => {
    const host = URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '';
    return host === '' || nobodys.test(host) ? [] : [host];
  });
}

const nobodys = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost|w3\.org)$|^127\.|^\[::1\]$/;

const reaches: readonly (readonly [what: string, modules: RegExp, words: RegExp])[] = [
  ['Starts programs', /^node:(?:child_process|cluster)$/, /\bDeno\.Command\b|\bBun\.spawn\b/],
  [
    'Uses the network',
    /^node:(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/,
    /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon)\b/,
  ],
  ['Runs code apart', /^node:(?:vm|worker_threads|module|inspector|wasi)(?:\/|$)/, /\bWebAssembly\b/],
  [
    'Reads the environment',
    /^node:process$/,
    /\bprocess\s*(?:\??\.\s*env\b|\[)|\bimport\.meta\.env\b|[{,]\s*env\b[^=\n]*=\s*process\b/,
  ],
  [
    'Puts into a page what may run there',
    /^$/,
    new RegExp(
      [
        String.raw`\bdocument\.write|createElement\(\s*['"\x60](?:script|iframe|object|embed)|\b(?:inner|`,
        String.raw`outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|\bsrcdoc\b|set:html`,
      ].join(''),
      'i',
    ),
  ],
  ['Writes files', /^node:fs(?:\/|$)/, /\bDeno\.write|\bBun\.write/],
];

const page = /<(?:script|iframe|object|embed|link|meta|base|form|foreignobject)\b|\bon[a-z]+\s*=|javascript:/i;

/** What a file reaches for that it did not reach for before. */
export function reachesOf(file: TouchedFile): string[] {
  const lines = newLines(file).join('\n');
  if (/\.(?:md|svg|xml)$/i.test(file.path)) return page.test(lines) ? ['Puts into a page what may run there'] : [];
  if (!isCode(file.path)) return [];
  const names = newImports(file).named.flatMap((one) => {
    const to = resolved(file.path, one);
    return 'name' in to ? [to.name] : [];
  });
  return reaches.flatMap(([what, modules, words]) =>
    names.some((name) => modules.test(name)) || (words.test(lines) && !words.test(file.before ?? '')) ? [what] : [],
  );
}
