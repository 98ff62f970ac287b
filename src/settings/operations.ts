/** What operations look after and how strictly: the key `operations` of the configuration, which the site does not need. */
import { z } from 'zod';
import { gateNames } from '../../content-schema/gates/gate.ts';
import { repositoryText } from './repository.ts';

const pattern = z.string().refine((text) => {
  try {
    return new RegExp(text, 'i').source !== '';
  } catch {
    return false;
  }
}, 'should be a regular expression, such as ^test');

const login = z.string().regex(/^[\w-]{1,39}(?:\[bot\])?$/, 'should be the name of an account on GitHub');

const states = ['queued', 'in_progress', 'waiting', 'success', 'failure', 'cancelled', 'awaiting_input'] as const;

/** The key `operations` of the configuration. */
export const operationsConfig = z.strictObject({
  /** Repositories that the control room shows; the one of this project unless told. */
  repositories: z.array(repositoryText).default([]),
  /** Repositories that not everybody may read, whose pull requests may be shown on the site all the same. */
  showPullRequestsOf: z.array(repositoryText).default([]),
  /** Which gate a check belongs to: patterns for the names of checks, by the name of the gate, the first that fits wins. */
  gates: z.record(z.string().min(1), z.array(pattern)).default({
    [gateNames.tests]: ['^(?:ci ?/ ?)?tests?\\b'],
    [gateNames.lint]: ['^(?:ci ?/ ?)?lint\\b'],
    [gateNames.scan]: ['\\b(?:security|codeql|zizmor|dependency review)\\b'],
  }),
  /** How long a required gate may take to show up before it counts as failed. */
  missingAfterMinutes: z.int().min(1).max(1440).default(30),
  /** Who may approve; anybody who may write to the repository unless told. Never the one who asked. */
  approvers: z.array(login).default([]),
  /** Lists of workflow runs that are often looked at. */
  filters: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(60),
        repository: repositoryText.optional(),
        state: z.enum(states).optional(),
        workflow: z.string().optional(),
      }),
    )
    .default([]),
  /** Beginnings of addresses from which logs may be read. */
  logs: z.array(z.url({ protocol: /^https?$/ })).default([]),
  deploy: z
    .strictObject({
      /** The address that has to answer before and after; the address of the site unless told. */
      healthcheck: z.url({ protocol: /^https?$/ }).optional(),
      /** The workflow file that deploys, and the one that goes back. */
      workflow: z.string().default('deploy.yml'),
      rollback: z.string().default('deploy.yml'),
      environment: z.string().default('production'),
    })
    .prefault({}),
  /** Accounts besides those that may write, whose issues and labels may start an agent. */
  trusted: z.array(login).default([]),
  loop: z
    .strictObject({
      /** The branch that is worked on; the default branch unless told. */
      branch: z.string().min(1).optional(),
      sleepSeconds: z.int().min(1).max(86_400).default(60),
      /** The stages that run by themselves, in this order; all unless told. */
      stages: z.array(z.string().min(1)).optional(),
    })
    .prefault({}),
  factory: z
    .strictObject({
      /** Who speaks: the first that is installed unless told. */
      voice: z.enum(['auto', 'rhvoice', 'espeak-ng']).default('auto'),
      /** Whether sessions are published at all; until then it only shows what it would publish. */
      publish: z.boolean().default(false),
      targets: z.array(z.enum(['site', 'youtube'])).default(['site']),
      youtube: z
        .strictObject({
          api: z.url({ protocol: /^https?$/ }).default('https://www.googleapis.com'),
          /** Where Google gives out access tokens. */
          signIn: z.url({ protocol: /^https?$/ }).default('https://oauth2.googleapis.com/token'),
          privacy: z.enum(['private', 'unlisted', 'public']).default('private'),
        })
        .prefault({}),
    })
    .prefault({}),
  agents: z
    .strictObject({
      /** Who writes patches: nobody, a command line, or the model of the key `ai`. */
      coder: z.enum(['none', 'command', 'openai-compatible']).default('none'),
      /** The program and its words, where a command writes. */
      command: z.array(z.string().min(1)).default([]),
      /** What runs programs of a patch apart from this machine, such as `["podman", "run", …]`. */
      sandbox: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
});

/** What operations look after. */
export type OperationsConfig = z.infer<typeof operationsConfig>;
