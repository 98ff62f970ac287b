/** Tokens of GitHub by their looks, and what stands before the host in an address. */
const shapes = [/\bgh[a-z]_\w{20,}/g, /\bgithub_pat_\w{20,}/g, /(?<=\b[a-z][a-z+.-]*:\/\/)[^\s/?#@]+(?=@)/gi];

/** A text without secrets: those that are known, as they are and as addresses, JSON and headers write them, and those that look like it. */
export function masked(text: string, secrets: readonly string[]): string {
  const known = secrets.reduce((rest, secret) => writings(secret).reduce(without, rest), text);
  return shapes.reduce((rest, shape) => rest.replace(shape, '***'), known);
}

const without = (text: string, secret: string): string => text.replaceAll(secret, '***');

function writings(secret: string): string[] {
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
}
