/** Who makes the texts of records, what it may be told, and how much of it there may be. */
import { z } from 'zod';
import { apiAddress } from './addresses.ts';

/** By rule (`extractive`), or one of the kinds of model that `src/ai` speaks to. */
export const aiProvider = z.enum(['extractive', 'openai-compatible', 'anthropic', 'copilot'], {
  error: 'should be extractive, openai-compatible, anthropic or copilot',
});

/** The address that the requests of a model begin with. */
export const modelAddress = apiAddress.refine((url) => !/[?#]/.test(url), 'should hold no ? and no #');

/** What a model is called where it lives. */
export const modelName = z.string().regex(/^[\x21-\x7e]{1,200}$/, 'should be the name of a model, without blanks');

const whole = (least: number, most: number) =>
  z
    .number()
    .refine(
      (number) => Number.isInteger(number) && number >= least && number <= most,
      `should be a whole number from ${least} to ${most}`,
    );

const money = z.number().nonnegative('should be 0 or more');

/** The key `ai` of the configuration. */
export const aiConfig = z.strictObject({
  /** Who makes the texts; by rule and without any model, unless told. */
  provider: aiProvider.default('extractive'),
  /** Where the model is asked: needed for `openai-compatible`, such as `http://localhost:11434/v1`. */
  url: modelAddress.optional(),
  /** The name of the model, as its provider writes it. */
  model: modelName.optional(),
  /** Whether the provider may be sent private answers. */
  trusted: z.boolean().default(false),
  /** Whether texts are made from private answers at all. */
  privateAnswers: z.boolean().default(false),
  /** Which texts are shown only once a maintainer approved them: those of private answers, those of models too, or all. */
  waits: z.enum(['private', 'models', 'all'], { error: 'should be private, models or all' }).default('private'),
  /** Whether descriptions and personal paths are proposed on GitHub. */
  proposals: z.boolean().default(false),
  /** Calls at the same time. */
  concurrency: whole(1, 32).default(4),
  /** How long one attempt of a call may take. */
  timeoutSeconds: whole(1, 600).default(60),
  budget: z
    .strictObject({
      callsPerRun: whole(0, 100_000).default(50),
      callsPerDay: whole(0, 1_000_000).default(500),
      /** Read and written, together. */
      tokensPerDay: whole(0, 1_000_000_000).default(1_000_000),
    })
    .prefault({}),
  /** What a million tokens cost, in any currency, so that a dry run can say what the work would cost. */
  price: z.strictObject({ input: money, output: money }).optional(),
});

/** The key `ai` together with what the environment says of it. */
export interface AiSettings extends z.infer<typeof aiConfig> {
  /** What the provider knows the one who pays by; never printed. */
  readonly key: string | undefined;
}

/** What the environment says of it. */
interface Said {
  readonly LEDGERLINE_AI_PROVIDER?: z.infer<typeof aiProvider> | undefined;
  readonly LEDGERLINE_AI_URL?: string | undefined;
  readonly LEDGERLINE_AI_MODEL?: string | undefined;
  readonly AI_API_KEY?: string | undefined;
  readonly GITHUB_TOKEN?: string | undefined;
  readonly GH_TOKEN?: string | undefined;
}

/** Joins both; the environment wins. An address and a model are those of one provider: another one does not inherit them. */
export function aiSettings(config: z.infer<typeof aiConfig>, said: Said): AiSettings {
  const provider = said.LEDGERLINE_AI_PROVIDER ?? config.provider;
  const own = provider === config.provider ? config : undefined;
  const url = said.LEDGERLINE_AI_URL ?? own?.url;
  const isAsConfigured = own !== undefined && url === own.url;
  return {
    ...config,
    provider,
    url,
    // Trust, and a price, are those of the place that the owner had in mind.
    trusted: isAsConfigured && config.trusted,
    price: isAsConfigured ? config.price : undefined,
    model: said.LEDGERLINE_AI_MODEL ?? own?.model,
    // Copilot takes GitHub's own tokens; to anybody else they are never shown.
    key: said.AI_API_KEY ?? (provider === 'copilot' ? (said.GITHUB_TOKEN ?? said.GH_TOKEN) : undefined),
  };
}
