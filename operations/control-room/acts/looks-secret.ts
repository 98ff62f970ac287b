import { masked } from '../../../src/terminal/masked.ts';

const shapes = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bxox[abeprs]-[\w-]{10,}/,
  /\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[\w-]{20,}/,
  /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{5,}/,
  /\b(?:password|passwd|secret|api[-_ ]?key|token)\s*[:=]\s*\S{6,}/i,
];

/** Whether a text holds one of the secrets of this process, or what looks like anybody's. It is a hint: a secret may look like nothing. */
export const looksSecret = (text: string, secrets: readonly string[]): boolean =>
  masked(text, secrets) !== text || shapes.some((shape) => shape.test(text));
