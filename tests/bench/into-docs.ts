const end = '<!-- As far as here. -->';

/** A page of the documentation with other figures between its two marks, which name the command. Throws where it has not both. */
export function intoDocs(page: string, figures: string, command: string): string {
  const start = `<!-- From here, \`${command}\` writes. -->`;
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The page lacks "${start}" or "${end}".`);
  return [before, start, '\n\n', figures, '\n\n', end, after].join('');
}
