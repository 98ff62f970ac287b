import { asking } from '../../loaders/asking.ts';
import type { PageRoute } from '../bundle/page-bundle.ts';
import { textDigest } from './digest.ts';
import { freshness } from './freshness.ts';
import type { Ledger, LedgerFile } from './ledger.ts';
import { observation } from './observe.ts';
import type { StandingSite } from './standing-site.ts';

/**
 * Renders what differs from the last site: files whose answers have changed, files that were spoilt, and files that are new.
 * @param last the last site; nothing renders all of it
 * @param write takes each file whose bytes are not those of the last site
 * @param see is shown each page that is rendered
 */
export async function renderSite(
  bundle: readonly PageRoute[],
  code: string,
  last: StandingSite | undefined,
  write: (file: string, content: Uint8Array) => void,
  see: (file: string, html: string) => void,
): Promise<Ledger> {
  const now = observation((asking) => fresh.recall(asking));
  const fresh = freshness(last?.ledger.asked ?? new Map(), now);
  const shared = asking();
  shared.answers.clear();
  shared.watcher = now;
  try {
    const files = new Map<string, LedgerFile>();
    const routes = new Map<string, ReadonlySet<string>>();
    const keptOf = async (file: string, given: string) => {
      const known = last?.ledger.files.get(file);
      return known?.given === given && !last?.spoilt.has(file) && (await fresh.areFresh(known.needs))
        ? known
        : undefined;
    };
    const filesBefore = filesByRoute(last);
    for (const route of bundle) {
      const { name } = route;
      const needsBefore = last?.ledger.routes.get(name);
      const isAsBefore = needsBefore !== undefined && (await fresh.areFresh(needsBefore));
      // What pages are given is worked out for all of a route, and is none of what a single page asks.
      const ask = () => now.during(() => route.paths());
      let asked = isAsBefore ? undefined : await ask();
      for (const { file, given } of asked?.result ?? filesBefore.get(name) ?? []) {
        if (files.has(file)) continue;
        const kept = await keptOf(file, given);
        if (kept) {
          files.set(file, kept);
          continue;
        }
        asked ??= await ask();
        const { result: content, needs } = await now.during(() => route.render(file));
        if (files.size % filesATurn === 0) await new Promise(setImmediate);
        const digest = textDigest(content);
        if (last?.spoilt.has(file) || digest !== last?.ledger.files.get(file)?.digest) write(file, content);
        const html = file.endsWith('.html') ? new TextDecoder().decode(content) : undefined;
        if (html !== undefined) see(file, html);
        files.set(file, { digest, route: name, given, needs, ...(html !== undefined && { isListed: isListed(html) }) });
      }
      routes.set(name, asked?.needs ?? needsBefore ?? new Set());
    }
    return { code, files, asked: now.asked, routes };
  } finally {
    delete shared.watcher;
    shared.answers.clear();
  }
}

/** After so many files the event loop turns once: only then does Node let go of responses that were read, and rendering never waits. */
const filesATurn = 50;

function filesByRoute(last: StandingSite | undefined) {
  const all = [...(last?.ledger.files ?? [])].map(([file, { route, given }]) => ({ file, route, given }));
  return Map.groupBy(all, ({ route }) => route);
}

/** Whether search engines may list a page; its head says so, if it may not. */
const isListed = (html: string): boolean => !html.slice(0, 8192).includes('<meta name=robots content=noindex>');
