import { changeHub, type HubTarget } from '../../data-hub/change-hub.ts';
import { createGitHub } from '../../github/client.ts';
import { GitHubError } from '../../github/explain.ts';
import { needToken } from '../../github/need-token.ts';
import type { Prompt } from '../../pipeline/enrich/prompts/prompt.ts';
import type { Outcome, ProposedText } from '../../proposals/proposed-text.ts';
import { sayAll } from '../../proposals/say-all.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { type Answers, answersTo, type Doubt, momentOf } from './answers-to.ts';
import { type DueProposals, dueProposals } from './due-proposals.ts';
import { lookThrough, type Scope } from './due-texts.ts';

/** What became of proposals. */
export interface Proposed {
  readonly told: readonly { readonly key: string; readonly became: Outcome | 'would be made' }[];
  /** Those that there is neither an issue nor a repository to propose in. */
  readonly placeless: readonly string[];
  /** Those that could not be said; they are tried again next time. */
  readonly failed: readonly { readonly key: string; readonly why: GitHubError }[];
  readonly doubted: readonly Doubt[];
  /** The hashes to remember, by key: what was said, and of what a model had nothing to say. */
  readonly remember: ReadonlyMap<string, string>;
}

const none: Proposed = { told: [], placeless: [], failed: [], doubted: [], remember: new Map() };
const stands: ReadonlySet<unknown> = new Set<Outcome>(['made', 'updated', 'there already']);

/** Says on GitHub what is to be proposed, and gives what the data-hub has to remember of it. Writes nothing into the data-hub itself. */
export async function propose(
  own: Settings & HubTarget,
  prompts: ReadonlyMap<string, Prompt>,
  scope: Scope,
  { dryRun, ...answers }: Answers & { readonly dryRun: boolean },
): Promise<Proposed> {
  if (!own.ai.proposals) return none;
  const { placeless, doubted, texts, silent } = await lookAndAnswer(own, prompts, scope, answers);
  const found = { ...none, placeless: placeless.map(({ ask }) => ask.key), doubted };
  const keyOf = ({ proposal: { ask } }: ProposedText) => ask.key;
  if (dryRun) return { ...found, told: texts.map((text) => ({ key: keyOf(text), became: 'would be made' })) };
  const said = texts.length === 0 ? [] : await sayAll(createGitHub({ ...own, token: tokenOf(own) }), own, texts);
  const standing = said.flatMap(({ text, became }) => (stands.has(became) ? [text.proposal] : []));
  return {
    ...found,
    told: said.flatMap(({ text, became }) => (became instanceof GitHubError ? [] : [{ key: keyOf(text), became }])),
    failed: said.flatMap(({ text, became }) =>
      became instanceof GitHubError ? [{ key: keyOf(text), why: became }] : [],
    ),
    remember: new Map([...silent, ...standing].map(({ ask }) => [ask.key, ask.inputHash])),
  };
}

const tokenOf = ({ token }: Settings): string => needToken('Proposing texts on GitHub', token);

interface Answered {
  readonly placeless: DueProposals['placeless'];
  readonly doubted: readonly Doubt[];
  readonly texts: readonly ProposedText[];
  /** Of which a model had nothing to say; it is not asked again. */
  readonly silent: DueProposals['due'];
}

async function lookAndAnswer(
  own: Settings & HubTarget,
  prompts: ReadonlyMap<string, Prompt>,
  scope: Scope,
  answers: Answers,
): Promise<Answered> {
  let found: Answered = { placeless: [], doubted: [], texts: [], silent: [] };
  await changeHub(
    own,
    async (hub) => {
      const now = Date.now();
      const looked = lookThrough(hub, own, prompts, scope, now);
      const { due, placeless } = await dueProposals(hub, looked, own, scope);
      const doubted: Doubt[] = [];
      const made = answersTo(answers, prompts, looked, momentOf(now), doubted);
      const answered = due.map((proposal) => ({ proposal, made: made(proposal) }));
      found = {
        placeless,
        doubted,
        texts: answered.flatMap(({ proposal, made: one }) => {
          const text = one?.answer.summary;
          return one && text !== undefined ? [{ proposal, text, maker: one.maker }] : [];
        }),
        silent: answered.flatMap(({ proposal, made: one }) =>
          one && one.answer.summary === undefined ? [proposal] : [],
        ),
      };
      return undefined;
    },
    { dryRun: true },
  );
  return found;
}
