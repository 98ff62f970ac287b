import fc from 'fast-check';
import { expect, test } from 'vitest';
import { configSchema, readConfig } from './config.ts';
import { SettingsError } from './settings-error.ts';

const reading = (config: unknown) => () => readConfig(config);

test('an empty configuration is one of defaults', () => {
  expect(readConfig({})).toMatchInlineSnapshot(`
    {
      "ai": {
        "budget": {
          "callsPerDay": 500,
          "callsPerRun": 50,
          "tokensPerDay": 1000000,
        },
        "concurrency": 4,
        "privateAnswers": false,
        "proposals": false,
        "provider": "extractive",
        "timeoutSeconds": 60,
        "trusted": false,
        "waits": "private",
      },
      "cadences": {
        "deploy": "17 3 * * *",
        "enrich": "29 * * * *",
        "reconcile": "43 2 * * *",
        "snapshots": "11 */6 * * *",
      },
      "comments": false,
      "dataHub": "data-hub",
      "description": "A searchable website made of GitHub issues.",
      "feedback": {
        "comment": true,
        "labels": true,
        "notify": "none",
      },
      "language": "en",
      "modules": {},
      "operations": {
        "agents": {
          "coder": "none",
          "command": [],
          "sandbox": [],
        },
        "approvers": [],
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
      },
      "owners": {},
      "pictures": {
        "hosts": [],
      },
      "privacy": {
        "publishPrivateNotes": false,
      },
      "streaks": false,
      "title": "Ledgerline",
    }
  `);
});

test('a key that does not exist is refused with the one that was meant, or with all there are', () => {
  expect(reading({ issueDb: 'ada/issues' })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "issueDb" is no key of ledgerline.config.ts: did you mean "issuesDb"?]`,
  );
  expect(reading({ privacy: { publishNotes: true } })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "privacy.publishNotes" is no key of ledgerline.config.ts: did you mean "privacy.publishPrivateNotes"?]`,
  );
  expect(reading({ titel: 'x', comment: true })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "titel" is no key of ledgerline.config.ts: did you mean "title"? "comment" is no key of ledgerline.config.ts: did you mean "comments"?]`,
  );
  expect(reading({ color: 'red' })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "color" is no key of ledgerline.config.ts. It may hold: title, description, language, repository, issuesDb, dataHub, upgradesFrom, privacy, streaks, comments, feedback, pictures, ai, modules, owners, cadences, operations.]`,
  );
});

test('a wrong value is named with what it should be', () => {
  expect(reading({ title: 7, streaks: 'yes', description: null })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "title" of ledgerline.config.ts should be text, not a number. "description" of ledgerline.config.ts should be text, not nothing. "streaks" of ledgerline.config.ts should be true or false, not text.]`,
  );
  expect(reading({ privacy: true })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "privacy" of ledgerline.config.ts should be a group of keys, not true or false.]`,
  );
  expect(reading({ privacy: { publishPrivateNotes: [] } })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "privacy.publishPrivateNotes" of ledgerline.config.ts should be true or false, not a list.]`,
  );
  expect(reading({ repository: 'https://github.com/ada/site' })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "repository" of ledgerline.config.ts should be owner/repository.]`,
  );
  expect(reading({ dataHub: 'ada/hub with spaces' })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "dataHub" of ledgerline.config.ts should be owner/repo[/folder][@ref], or a folder such as ./data-hub.]`,
  );
  expect(reading({ language: 'en_US' })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "language" of ledgerline.config.ts should be a language tag such as "en" or "de-AT".]`,
  );
  expect(reading({ language: ['en', 'de'] })).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: "language" of ledgerline.config.ts should be text, not a list.]`,
  );
  expect(reading(undefined)).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: ledgerline.config.ts should be a group of keys, not nothing.]`,
  );
  expect(reading([])).toThrowErrorMatchingInlineSnapshot(
    `[SettingsError: ledgerline.config.ts should be a group of keys, not a list.]`,
  );
});

test.each(['en', 'de-AT', 'zh-Hant', 'EN-us'])('the language %s is one', (language) => {
  expect(readConfig({ language })).toMatchObject({ language });
});

test('whatever stands in a configuration, it is read or refused in our words, never in those of Zod', () => {
  const key = fc.oneof(fc.constantFrom(...Object.keys(configSchema.shape)), fc.string());
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.dictionary(key, fc.anything())), (config) => {
      try {
        readConfig(config);
      } catch (error) {
        expect(error).toBeInstanceOf(SettingsError);
        expect((error as Error).message).toMatch(
          /^[\s\S]* (?:ledgerline\.config\.ts|should|is|may hold)\b[\s\S]*[.?]$/,
        );
        expect((error as Error).message.replace(/"[\s\S]*?"/g, '')).not.toMatch(/invalid|expected|received|unrecogni/i);
      }
    }),
  );
});
