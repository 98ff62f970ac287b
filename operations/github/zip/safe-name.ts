/** What is wrong with the name of a file in a zip, or nothing: it has to be a plain path below wherever it is shown. */
export function wrongWithName(name: string): string | undefined {
  if (name === '' || name.length > 400) return 'has no name, or too long a one';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(name)) return 'has invisible letters in its name';
  if (name.includes('\\')) return 'has a backslash in its name';
  if (/^(?:\/|[a-z]:)/i.test(name)) return 'has an absolute path';
  if (name.split('/').some((part) => part === '..' || part === '.' || part === '')) return 'leads out of its folder';
  return undefined;
}

/** What two names have in common that many a file system takes for one. */
export const sameName = (name: string): string => name.normalize('NFC').toLowerCase();
