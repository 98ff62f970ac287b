import { capitalized } from '../../../content-schema/derive/capitalized.ts';

import type { Summary, SummaryFacts } from '../enrich/summary-file.ts';
import { beginning } from '../markdown/beginning.ts';
import { maskMarkdown } from '../markdown/mask-markdown.ts';
import { withoutUnseen } from '../markdown/without-unseen.ts';
import type { PublishOptions } from '../publish.ts';
import type { Remember } from '../remember.ts';
import { maskAddresses } from '../text/mask-addresses.ts';
import { markdownPieces } from './markdown-pieces.ts';
import type { MadeBy, PublicSummary } from './public-summary.ts';
import { withoutRecords } from './without-records.ts';

interface Options extends Pick<PublishOptions, 'waits'> {
  /** Whether a number is that of a record which is not public any more. */
  readonly isHidden: (number: number) => boolean;
  readonly remember?: Remember;
}

/**
 * Texts about many records as everybody may read them: without addresses and without lines that name a record which is not public. A
 * rejected text is left out, and so is one that waits for a maintainer.
 */
export const publishSummaries = (stored: readonly Summary[], options: Options): PublicSummary[] =>
  stored.flatMap(({ name, facts, markdown }) => {
    const madeBy = madeByOf(facts);
    if (facts.state === 'rejected' || (madeBy && isWaiting(madeBy, options.waits))) return [];
    const masked = maskMarkdown(withoutUnseen(markdown, options.remember), new Map(), options.remember).text;
    const { title: own, text } = withoutTitle(masked);
    const titled = withoutRecords(maskAddresses(facts.title ?? own), options.isHidden);
    const cut = withoutRecords(text, options.isHidden);
    const title = titled.markdown.trim() || capitalized(name.replaceAll('-', ' '));
    return [{ name, title, markdown: cut.markdown.trim(), madeBy, isOutOfDate: titled.isCut || cut.isCut }];
  });

function madeByOf({
  model,
  provider,
  prompt,
  inputHash,
  generatedAt,
  state = 'proposed',
}: SummaryFacts): MadeBy | null {
  const named = model ?? provider;
  if (named === undefined || state === 'rejected') return null;
  return { model: named, provider, prompt, inputHash, generatedAt, state };
}

function isWaiting({ model, state }: MadeBy, waits: PublishOptions['waits']): boolean {
  const isAsked = waits === 'all' || (waits === 'models' && model !== 'extractive');
  return state !== 'approved' && isAsked;
}

/** A text that begins with a heading has that for its title. */
function withoutTitle(markdown: string): { readonly title: string; readonly text: string } {
  const [first, ...others] = markdownPieces(markdown);
  return first?.heading === 1
    ? { title: beginning(first.text), text: others.map(({ text }) => text).join('') }
    : { title: '', text: markdown };
}
