/** The colors of every cover: the site's dark theme, whatever theme the visitor has. */
export const coverColors = { ink: '#ece7db', paper: '#10131a', brass: '#e0b352' };
