import { withoutHidden } from '../../text/without-hidden.ts';

/**
 * A text as quotations are compared: what people and models write differently without meaning anything by it is written in one way, and
 * marks of emphasis are gone.
 */
export const quotable = (text: string): string =>
  withoutHidden(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛“”„‟«»‹›"`´′″]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[*_~\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
