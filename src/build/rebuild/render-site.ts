import { asking } from '../../loaders/asking.ts';
import { textDigest } from './digest.ts';
import { freshness } from './freshness.ts';
import type { Ledger, LedgerFile } from './ledger.ts';
import { observation } from './observe.ts';
import type { PageBundle, PagePath } from './page-bundle.ts';
import type { StandingSite } from './standing-site.ts';

/**
 * Renders what differs from the last site: files whose answers have changed, files that were spoilt, and files that are new.
 * @param last the last site; nothing renders all of it
 * @param write takes each file whose bytes are not those of the last site
 * @param see is shown each page that is rendered
 */
export async function renderSite(
  bundle: PageBundle,
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
    const { result: paths } = await now.during(() => bundle.paths());
    const files = new Map<string, LedgerFile>();
    const keptOf = async ({ file, given }: PagePath) => {
      const known = last?.ledger.files.get(file);
      return known?.given === given && !last?.spoilt.has(file) && (await fresh.areFresh(known.needs))
        ? known
        : undefined;
    };
    for (const path of paths) {
      const { file, given } = path;
      if (files.has(file)) continue;
      const kept = await keptOf(path);
      if (kept) {
        files.set(file, kept);
        continue;
      }
      const { result: content, needs } = await now.during(() => bundle.render(path));
      const digest = textDigest(content);
      if (last?.spoilt.has(file) || digest !== last?.ledger.files.get(file)?.digest) write(file, content);
      const html = file.endsWith('.html') ? new TextDecoder().decode(content) : undefined;
      if (html !== undefined) see(file, html);
      files.set(file, { digest, given, needs, ...(html !== undefined && { isListed: isListed(html) }) });
    }
    return { code, files, asked: now.asked };
  } finally {
    delete shared.watcher;
    shared.answers.clear();
  }
}

/** Whether search engines may list a page; its head says so, if it may not. */
const isListed = (html: string): boolean => !html.slice(0, 8192).includes('<meta name=robots content=noindex>');
