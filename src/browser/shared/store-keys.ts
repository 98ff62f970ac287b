// Several sites may live on one host, each below its own path.
const site = import.meta.env.BASE_URL;

/** Under what a browser keeps what was heard. */
export const heardKey = `ledgerline-heard:${site}`;

/** Under what it keeps who said "This is me". */
export const listenerKey = `ledgerline-listener:${site}`;

/** The document's event for all of it forgotten. */
export const forgottenEvent = 'ledgerline:forgotten';

/** The document's event for more that was heard, or all of it forgotten. */
export const heardEvent = 'ledgerline:heard';
