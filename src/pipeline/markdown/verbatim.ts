/** The text as it was typed, for what cannot be read as Markdown: nothing of it is lost and nothing of it runs. */
export const verbatim = (text: string): string =>
  `<pre>${text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)}</pre>`;
