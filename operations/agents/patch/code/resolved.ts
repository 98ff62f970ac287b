/** Programs of Node itself, which need no prefix. */
const builtin = new Set(
  (
    'assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events ' +
    'fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl stream ' +
    'string_decoder timers tls tty url util v8 vm wasi worker_threads zlib'
  ).split(' '),
);

/** What an import leads to. */
export type Resolved =
  /** A file of the repository, by its path without knowing its ending. */
  | { readonly path: string }
  /** A package or a program of Node's, with what of it is meant. */
  | { readonly name: string; readonly package: string | undefined }
  | { readonly fault: string };

/** Where an import of a file leads. Node reads names of files as addresses, so `%75i` is `ui`. */
export function resolved(from: string, specifier: string): Resolved {
  if (/[\\\p{Cc}]/u.test(specifier)) return { fault: 'is written with a sign that no import needs' };
  if (/^(?:https?|data|file|blob|npm|jsr):|^\/\//i.test(specifier)) return { fault: 'leads to an address' };
  if (/^\/@/.test(specifier)) return { fault: 'leads out of the repository' };
  if (/^\.{0,2}(?:\/|$)/.test(specifier)) return fileAt(from, specifier.replace(/[?#].*$/, ''));
  const bare = specifier.replace(/^node:/, '');
  if (builtin.has(bare.split('/')[0] ?? '')) return { name: `node:${bare}`, package: undefined };
  const [, name] = /^((?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*)(?:\/|$)/i.exec(specifier) ?? [];
  return { name: specifier, package: name };
}

function fileAt(from: string, specifier: string): Resolved {
  const plain = decoded(specifier);
  if (plain === undefined || /[\\]/.test(plain)) return { fault: 'is written with a sign that no import needs' };
  const steps = plain.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return { fault: 'leads out of the repository' };
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return { path: steps.join('/') };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
