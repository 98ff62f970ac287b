import { quoted } from './quoted.ts';

/** What `ledgerline init` is told. */
interface Answers {
  readonly title: string;
  readonly repository: string;
  readonly issues: string;
}

/** The configuration that `ledgerline init` writes, laid out as the formatter would. */
export const writtenConfig = ({ title, repository, issues }: Answers): string =>
  configText(quoted(title), quoted(repository), quoted(issues));

/** Whether a configuration is word for word what `ledgerline init` writes, for whatever answers. */
export function isWrittenConfig(config: string): boolean {
  const answer = (key: string) => new RegExp(`^ {2}${key}: (["'].*["']),$`, 'm').exec(config)?.[1] ?? '';
  return configText(answer('title'), answer('repository'), answer('issuesDb')) === config;
}

const configText = (
  title: string,
  repository: string,
  issues: string,
): string => `import { defineConfig } from './src/settings/config.ts';

// Every key, with its meaning and default, stands on the page /docs/reference/configuration/ of the site.
export default defineConfig({
  title: ${title},
  // One sentence about the site, on its first page and for search engines.
  description: 'A searchable website made of GitHub issues.',
  // The language that records are written in, such as 'en' or 'de-AT'.
  language: 'en',
  // The repository that holds this project.
  repository: ${repository},
  // The repository whose issues are records. Without this line only files are read.
  issuesDb: ${issues},
  // Records that are kept as files: a folder, or owner/repository.
  dataHub: 'data-hub',
});
`;
