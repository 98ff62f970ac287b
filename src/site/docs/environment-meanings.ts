import type { Environment } from '../../settings/environment.ts';

/** What each environment variable means to a person; a variable without a meaning does not compile. */
export const environmentMeanings: Readonly<Record<keyof Environment, string>> = {
  LEDGERLINE_ISSUES_DB:
    'The repository, as owner/repository, whose issues are records. Overrides issuesDb of the configuration; ' +
    'none means that no issues are read, whatever the configuration names.',
  LEDGERLINE_DATA_HUB:
    'The data-hub: owner/repository, with an optional /folder and @ref, or a folder, which starts with . or / or has no slash. ' +
    'Overrides dataHub of the configuration.',
  LEDGERLINE_COMMIT_TO:
    'The repository, as owner/repository, whose checkout this is. A data-hub that is a folder of the checkout is then read and written ' +
    'there, by commits, instead of on the disk. The workflows that mirror issues set it.',
  GITHUB_TOKEN: 'Token for GitHub’s API. You need one to read issues or a data-hub repository.',
  GH_TOKEN: 'The same, under the name the gh command line uses. GITHUB_TOKEN wins.',
  SITE_URL: 'Where the site will be, for absolute addresses in feeds, the sitemap and social images.',
  BASE_PATH: 'The base path of the site, such as /repository/ on the GitHub Pages of a project.',
  LEDGERLINE_CACHE:
    'Folder for what was fetched from GitHub (in private/) and the results of decoding sound files (in public/), ' +
    'so that only changes take time.',
  LEDGERLINE_REQUEST_LOG: 'A file to which each API request is appended as one line of JSON.',
  LEDGERLINE_AI_PROVIDER:
    'Who makes the texts of records: extractive, openai-compatible, anthropic or copilot. Overrides ai.provider of the configuration; ' +
    'ai.url and ai.model then count only if they belong to the same provider.',
  LEDGERLINE_AI_URL: 'Where the model is asked. Overrides ai.url of the configuration.',
  LEDGERLINE_AI_MODEL: 'The name of the model. Overrides ai.model of the configuration.',
  AI_API_KEY:
    'The key for the provider of the model. A model on this machine needs none, and copilot takes GITHUB_TOKEN if there is no key.',
  GITHUB_WORKSPACE:
    'Set by GitHub Actions: the folder of the checkout. With `check --annotate`, files are named from there.',
  GITHUB_OUTPUT:
    'A file that GitHub Actions names; commands write what later steps need to know into it, such as changed=true.',
  GITHUB_STEP_SUMMARY:
    'A file that GitHub Actions names; commands write what they did into it, for the page of the workflow run.',
  GITHUB_REPOSITORY:
    'The repository, as owner/repository, whose workflow runs this; GitHub Actions sets it. changed --dispatch sends no event to it.',
  GITHUB_GRAPHQL_URL:
    'GitHub’s GraphQL address. The token is sent there, so it must begin with https:// unless it is on this machine.',
  GITHUB_API_URL: 'GitHub’s REST address, under the same condition.',
  GITHUB_SERVER_URL: 'The address of GitHub’s website.',
  LEDGERLINE_OPERATIONS_DB: 'Where the operations keep their state: a file, or `postgres://…` for several machines.',
  LEDGERLINE_YOUTUBE_CLIENT_ID: 'The OAuth client of Google that uploads videos.',
  LEDGERLINE_YOUTUBE_CLIENT_SECRET: 'Its secret. It is never printed.',
  LEDGERLINE_YOUTUBE_REFRESH_TOKEN:
    'What its owner got from Google when agreeing to uploads. It is never printed, and kept nowhere.',
  LEDGERLINE_WEBHOOK_SECRET: 'What GitHub signs its deliveries to the control room with. It is never printed.',
};
