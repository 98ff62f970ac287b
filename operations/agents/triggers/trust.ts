/** WHO MAY START AN AGENT (B001-23, B004-06): who did it, and who wrote the text, both have to be trusted. Pure. */
import { fits } from '../patch/glob.ts';

/** What is known of who did something. */
export interface Doer {
  readonly actor: string | null;
  /** Whether that account may write to the repository. */
  readonly mayWrite: boolean;
  /** Accounts that are trusted besides, from the settings. */
  readonly trusted: readonly string[];
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Why somebody's doing starts nothing; nothing where it may. The account that this program works as may be that of a person, who sets
 * labels too; the program itself never sets one, and opens no issue.
 */
export function distrustOf({ actor, mayWrite, trusted }: Doer): string | undefined {
  if (actor === null) return 'Nobody says who did it.';
  if (trusted.some((one) => isSame(one, actor))) return undefined;
  if (/\[bot\]$/i.test(actor)) return `${actor} is a bot, and what bots do starts nothing.`;
  return mayWrite
    ? undefined
    : `${actor} may not write to the repository, and is not named under "operations.trusted".`;
}

/** What is known of who wrote a text. */
export interface Author {
  readonly login: string | null;
  /** How GitHub says that the author stands to the repository. */
  readonly association: string | null;
}

/** Why a text is given to no agent; nothing where it may be. */
export function distrustOfText({ login, association }: Author, { trusted }: Pick<Doer, 'trusted'>): string | undefined {
  if (login !== null && trusted.some((one) => isSame(one, login))) return undefined;
  if (association === null) return 'Nobody says how the author of the text stands to the repository.';
  if (['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association.toUpperCase())) return undefined;
  return `The text is by somebody who is no member (${association.toLowerCase()}), and no agent is given it.`;
}

/** Branches of agents' own: what happens on them starts nothing. */
export const isOurBranch = (branch: string | null): boolean =>
  branch !== null && (fits(branch, 'agents/**') || fits(branch, 'factory/**'));
