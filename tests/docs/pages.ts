/** The docs as they stand in the repository: their files, addresses and links. */
import { globSync, readFileSync } from 'node:fs';

const folder = 'src/content/docs/';

/** One page of the docs. */
export interface DocsPage {
  readonly file: string;
  /** Name in the content collection: `docs/guides/deploy`. */
  readonly slug: string;
  readonly text: string;
}

/** Every page of the docs. */
export const docsPages: readonly DocsPage[] = globSync(`${folder}docs/**/*.{md,mdx}`)
  .sort()
  .map((file) => ({
    file,
    slug: file
      .slice(folder.length)
      .replace(/\.mdx?$/, '')
      .replace(/\/index$/, ''),
    text: readFileSync(file, 'utf8'),
  }));

/** The page of that name. */
export function page(slug: string): DocsPage {
  const found = docsPages.find((p) => p.slug === slug);
  if (!found) throw new Error(`There is no page "${slug}".`);
  return found;
}

/** The text without its code blocks. */
export const proseOf = (text: string): string => text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '');

/** Targets of the Markdown links of a text. */
export const linksOf = (text: string): string[] =>
  [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);

/** What a text tells people to type: its shell blocks line by line, and every code span. */
export const codeOf = (text: string): string[] => [
  ...[...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => (block ?? '').split('\n')),
  ...[...proseOf(text).matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code ?? []),
];
