/** What begins a formula, also behind blanks, quotation marks and characters that nobody sees. */
const formula = /^[\s"“”„«\p{Cc}\p{Cf}]*[=+\-@]|^[\t\r\n]/u;

/**
 * A text that no spreadsheet takes for a formula, which would run on its reader's machine: an apostrophe before it makes it text.
 * Wide signs count as well (`＝`), because spreadsheets set to Japanese read them so.
 */
export const inertText = (text: string): string => (formula.test(text.normalize('NFKC')) ? `'${text}` : text);
