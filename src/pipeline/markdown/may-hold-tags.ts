/** Any text that Markdown could take for HTML; reading tags costs more than everything else together. */
export const mayHoldTags = /<[a-z!?/]/i;
