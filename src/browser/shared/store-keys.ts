/** The name under which a browser keeps something of this site: several sites may live on one host, each below its own path. */
export const siteKey = (name: string): string => `ledgerline-${name}:${import.meta.env.BASE_URL}`;

/** Under what a browser keeps what was heard. */
export const heardKey = siteKey('heard');

/** Under what it keeps who said "This is me". */
export const listenerKey = siteKey('listener');

/** The document's event for all of it forgotten. */
export const forgottenEvent = 'ledgerline:forgotten';

/** The document's event for more that was heard, or all of it forgotten. */
export const heardEvent = 'ledgerline:heard';
