import type { Root } from 'hast';
import { type IssueOfText, issueAddress } from './issue-of-text.ts';
import type { LinkBudget } from './link-budget.ts';
import { walk } from './walk.ts';

/**
 * Gives links and pictures the whole address that they have on the page of the issue. Places in the text itself stay as they are, and
 * so does everything where no repository is known.
 */
export function resolveAddresses(tree: Root, issue: IssueOfText, budget: LinkBudget): void {
  const base = issueAddress(issue);
  if (base === undefined) return;
  walk(tree, ({ properties }) => {
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address !== 'string' || !isRelative(address)) continue;
      const resolved = URL.parse(address, base);
      properties[name] = (resolved && budget.take(resolved.href)) ?? address;
    }
  });
}

const isRelative = (address: string): boolean =>
  !/^https?:\/\//i.test(address) && address.trim() !== '' && !address.startsWith('#') && URL.parse(address) === null;
