import { masked } from '../../../src/terminal/masked.ts';

/** What a log may hold that nobody is to read in a pull request. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, '***'],
  [/\beyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g, '***'],
  [/\b(?:Bearer|Basic|Token)\s+[\w.~+/=-]{8,}/gi, '***'],
  [/\b(?:AKIA|ASIA)[A-Z\d]{16}\b/g, '***'],
  [/\b(?:xox[a-z]|sk|pk|rk|npm|glpat|dop)[_-][\w-]{10,}/g, '***'],
  [
    /((?:pass(?:word|wd)?|secret|api[_-]?key|token|authorization|cookie|signature)["']?\s*[=:]\s*["']?)(?!\*)[^\s"',;&]{4,}/gi,
    '$1***',
  ],
  [/\b[\w.%+-]+@[\w-]+(?:\.[\w-]+)+\b/g, '<email>'],
];

/** A line of a log as it may be quoted in public: no secrets, no addresses of people, one line, and not too long. */
export function harmless(text: string): string {
  const clean = secrets.reduce((rest, [shape, instead]) => rest.replace(shape, instead), masked(text, []));
  const line = clean.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

/** Lines between fences that none of them can close. */
export function fenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([ticks]) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}
