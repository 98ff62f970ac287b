import { expect, test } from 'vitest';
import { type OwnConfig, readConfig } from './config.ts';
import { readEnvironment } from './environment.ts';
import { joinSettings, withHub } from './join-settings.ts';

const joined = (config: OwnConfig = {}, variables: Record<string, string> = {}) =>
  joinSettings(readConfig(config), readEnvironment(variables));

test('with nothing decided, the settings are those of a site without repositories', () => {
  expect(joined()).toMatchInlineSnapshot(`
    {
      "ai": {
        "budget": {
          "callsPerDay": 500,
          "callsPerRun": 50,
          "tokensPerDay": 1000000,
        },
        "concurrency": 4,
        "key": undefined,
        "model": undefined,
        "price": undefined,
        "privateAnswers": false,
        "proposals": false,
        "provider": "extractive",
        "timeoutSeconds": 60,
        "trusted": false,
        "url": undefined,
        "waits": "private",
      },
      "apiUrl": "https://api.github.com",
      "basePath": "/",
      "cacheFolder": ".cache/ledgerline",
      "cadences": {
        "deploy": "17 3 * * *",
        "enrich": "29 * * * *",
        "reconcile": "43 2 * * *",
        "snapshots": "11 */6 * * *",
      },
      "comments": false,
      "dataHub": {
        "folder": "data-hub",
        "kind": "folder",
      },
      "description": "A searchable website made of GitHub issues.",
      "feedback": {
        "comment": true,
        "labels": true,
        "notify": "none",
      },
      "graphqlUrl": "https://api.github.com/graphql",
      "hubPrivacy": undefined,
      "issuesDb": undefined,
      "issuesHome": undefined,
      "language": "en",
      "leavesIssuesOut": false,
      "modules": {},
      "operations": {
        "agents": {
          "coder": "none",
          "command": [],
          "sandbox": [],
        },
        "approvers": [],
        "database": ".cache/operations.db",
        "deploy": {
          "environment": "production",
          "rollback": "deploy.yml",
          "workflow": "deploy.yml",
        },
        "factory": {
          "publish": false,
          "targets": [
            "site",
          ],
          "voice": "auto",
          "youtube": {
            "api": "https://www.googleapis.com",
            "privacy": "private",
            "signIn": "https://oauth2.googleapis.com/token",
          },
        },
        "filters": [],
        "gates": {
          "CI: Lint": [
            "^(?:ci ?/ ?)?lint\\b",
          ],
          "CI: Security Scan": [
            "\\b(?:security|codeql|zizmor|dependency review)\\b",
          ],
          "CI: Tests": [
            "^(?:ci ?/ ?)?tests?\\b",
          ],
        },
        "logs": [],
        "loop": {
          "sleepSeconds": 60,
        },
        "missingAfterMinutes": 30,
        "repositories": [],
        "showPullRequestsOf": [],
        "trusted": [],
        "webhookSecret": undefined,
        "youtubeAccount": undefined,
      },
      "owners": {},
      "pictureHosts": [
        "github.com",
        "*.githubusercontent.com",
        "github.githubassets.com",
        "github-production-user-asset-6210df.s3.amazonaws.com",
      ],
      "privacy": {
        "privateTexts": false,
        "publishPrivateNotes": false,
      },
      "project": undefined,
      "requestLog": undefined,
      "serverUrl": "https://github.com",
      "siteUrl": "http://localhost:4321",
      "streaks": false,
      "title": "Ledgerline",
      "token": undefined,
      "upgradesFrom": undefined,
      "workflowRepository": undefined,
    }
  `);
});

const given: OwnConfig = { issuesDb: 'ada/issues', dataHub: 'ada/hub', repository: 'ada/site' };
const issues = { owner: 'bea', name: 'issues' };

test.each([
  ['configuration', given, {}, { issuesDb: { owner: 'ada', name: 'issues' }, dataHub: { owner: 'ada' } }],
  ['environment', {}, { LEDGERLINE_ISSUES_DB: 'bea/issues' }, { issuesDb: issues, project: undefined }],
  ['the environment over the configuration', given, { LEDGERLINE_ISSUES_DB: 'bea/issues' }, { issuesDb: issues }],
  ['a folder over a repository', given, { LEDGERLINE_DATA_HUB: './mine' }, { dataHub: { folder: './mine' } }],
  ['an empty variable over nothing', given, { LEDGERLINE_ISSUES_DB: '' }, { issuesDb: { owner: 'ada' } }],
  [
    'none over a repository',
    given,
    { LEDGERLINE_ISSUES_DB: 'none' },
    { issuesDb: undefined, issuesHome: { owner: 'ada' }, leavesIssuesOut: true },
  ],
  ['one token', {}, { GH_TOKEN: 'b' }, { token: 'b' }],
  ['GITHUB_TOKEN over GH_TOKEN', {}, { GH_TOKEN: 'b', GITHUB_TOKEN: 'a' }, { token: 'a' }],
  ['a blank GITHUB_TOKEN over nothing', {}, { GH_TOKEN: 'b', GITHUB_TOKEN: ' ' }, { token: 'b' }],
  ['a language in its usual writing', { language: 'EN-us' }, {}, { language: 'en-US' }],
] as const)('%s', (_, config, variables, settings) => {
  expect(joined(config, variables)).toMatchObject(settings);
});

test('what the data-hub decides is a part of its own', () => {
  const hub = { patternTags: [{ tag: 'calm', meaning: 'x' }], forgotten: [] };
  expect(withHub(joined(), hub)).toEqual({ ...joined(), hub });
});
