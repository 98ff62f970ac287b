import type { PublicSummary } from '../../pipeline/summaries/public-summary.ts';
import { htmlOf } from '../records/html-of.ts';
import { issueOfText } from '../records/issue-of-text.ts';

/**
 * A text about many records as a page shows it. A number leads to its record where that is public, and stays words elsewhere: the text is
 * of no issue, so nobody knows which repository would be meant.
 */
export async function summaryHtml({ name, markdown }: Pick<PublicSummary, 'name' | 'markdown'>, topHeading: number) {
  const issue = { ...(await issueOfText({ id: 0, url: null }, [markdown])), repository: undefined, number: undefined };
  return htmlOf(markdown, { prefix: `summary-${name}`, topHeading, issue });
}
