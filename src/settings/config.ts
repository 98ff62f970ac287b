import { z } from 'zod';
import { aiConfig } from './ai.ts';
import { hubPlaceText } from './hub-place.ts';
import { operationsConfig } from './operations.ts';
import { cadences, codeOwnersText, moduleRepositoriesText } from './organization.ts';
import { parseInWords } from './parse-in-words.ts';
import { pictureHost } from './picture-hosts.ts';
import { repositoryText } from './repository.ts';
import { SettingsError } from './settings-error.ts';

const configKeys = z.strictObject({
  /** Name of the site. */
  title: z.string().trim().min(1).default('Ledgerline'),
  /** One sentence under the name. */
  description: z.string().default('A searchable website made of GitHub issues.'),
  /** The language of the site's texts, a BCP 47 tag; the words of the interface stay English. */
  language: z.string().refine(isLanguage, 'should be a language tag such as "en" or "de-AT"').default('en'),
  /** `owner/repo` that holds this project; edit links and feeds point there. */
  repository: repositoryText.optional(),
  /** `owner/repo` whose issues are records. */
  issuesDb: repositoryText.optional(),
  /** `owner/repo[/folder][@ref]`, or a folder. */
  dataHub: hubPlaceText.default('data-hub'),
  /** Where `ledgerline upgrade` takes releases from: `owner/repo`, or what `git fetch` takes, an address or a folder. */
  upgradesFrom: z.string().trim().min(1).optional(),
  privacy: z
    .strictObject({
      /** Publishes notes and intentions; e-mail and meta stay private whatever this says. */
      publishPrivateNotes: z.boolean().default(false),
      /**
       * Whether `sync` writes private answers and the text of issues into the data-hub: `mirror` does, `omit` leaves them out and hides
       * addresses. Left out, a private repository is a mirror, and what others may read, or a folder, is not.
       */
      dataHub: z.enum(['omit', 'mirror']).optional(),
    })
    .prefault({}),
  /** Shows on a listener's page how many weeks in a row had a completed run. */
  streaks: z.boolean().default(false),
  /** Publishes the comments that the history of a record holds, except those of strangers. */
  comments: z.boolean().default(false),
  feedback: z
    .strictObject({
      /** Tells the author of an issue, in one comment, what to fix and where the record is seen. */
      comment: z.boolean().default(true),
      /** Sets `invalid`, a status that fits the state of the issue, and what the form answers, as labels. */
      labels: z.boolean().default(true),
      /** Whom a comment of its own tells, by name, that an issue was closed or opened again. */
      notify: z.enum(['none', 'author', 'assignees']).default('none'),
    })
    .prefault({}),
  pictures: z
    .strictObject({
      /** Places, besides GitHub, whose pictures are shown where a record names them. */
      hosts: z.array(pictureHost).default([]),
    })
    .prefault({}),
  /** Who makes the texts of records: by rule, or a model. */
  ai: aiConfig.prefault({}),
  /** Modules that live in a repository of their own, by name. */
  modules: moduleRepositoriesText.default({}),
  /** Who is asked to review what, by path; `CODEOWNERS` is made of it. */
  owners: codeOwnersText.default({}),
  /** When the workflows start that run by the clock. */
  cadences: cadences.prefault({}),
  /** What the operations look after: gates, runbooks, the control room. */
  operations: operationsConfig.prefault({}),
});

/** What an owner decides about a site; the environment wins where both speak. */
export const configSchema = configKeys.refine(
  ({ repository, modules }) => repository !== undefined || Object.values(modules).every((text) => text.includes('/')),
  { path: ['modules'], error: 'should be owner/repository as long as "repository" is not given' },
);

/** The configuration with all defaults filled in. */
export type Config = z.infer<typeof configSchema>;

/** The configuration as an owner writes it. */
export type OwnConfig = z.input<typeof configSchema>;

/** Declares the configuration of a site; the keys and their meaning are the type's. It is checked when it is read. */
export const defineConfig = (config: OwnConfig): OwnConfig => config;

/** What a file of configuration exports. Throws a SettingsError when it exports none. */
export function exported(file: object): unknown {
  if ('default' in file && file.default !== undefined) return file.default;
  throw new SettingsError(
    'ledgerline.config.ts exports no configuration.',
    'It should say: export default defineConfig({ … }). Its keys are listed under /docs/reference/configuration/.',
  );
}

/** Checks a configuration and fills in its defaults. Throws a SettingsError. */
export const readConfig = (config: unknown): Config =>
  parseInWords(configSchema, config, {
    name: 'ledgerline.config.ts',
    hint: 'Its keys are listed under /docs/reference/configuration/.',
  });

function isLanguage(tag: string): boolean {
  try {
    // A word such as "english" is well-formed as a tag, and names no language.
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined;
  } catch {
    return false;
  }
}
