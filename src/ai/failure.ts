import type { Spent } from './provider.ts';

/** Why a call has no answer, as replies note it. */
export type FailureWord =
  | 'timeout'
  | 'not reachable'
  | 'connection lost'
  | 'server error'
  | 'rate limit'
  | 'key refused'
  | 'no credit'
  | 'not allowed'
  | 'address or model unknown'
  | 'redirected'
  | 'request refused'
  | 'prompt too long'
  | 'answer too large'
  | 'answer unreadable'
  | 'answer empty'
  | 'answer cut off'
  | 'no JSON'
  | 'refused by the provider'
  | 'program missing'
  | 'program failed';

/** What else is known of a failure. */
interface Known {
  /** Whether the same call may go well a moment later. */
  readonly mayPass?: boolean;
  /** When the provider asks to be asked again. */
  readonly afterSeconds?: number | undefined;
  /** The beginning of what a provider said when it refused a request: for programs, and never shown, since it may repeat anything. */
  readonly said?: string;
  readonly spent?: Spent;
}

/** What may be the fault of the provider, its address or its key, so that every other call would fail, too. */
const ofProvider: ReadonlySet<FailureWord> = new Set([
  ...(['timeout', 'not reachable', 'connection lost', 'server error', 'rate limit', 'redirected'] as const),
  ...(['key refused', 'no credit', 'not allowed', 'address or model unknown', 'request refused'] as const),
  ...(['answer unreadable', 'program missing', 'program failed'] as const),
]);

/** A call that has no answer. It carries no cause: the texts of errors from outside may repeat an address, a key or a prompt. */
export class Failure extends Error {
  readonly word: FailureWord;
  readonly known: Known;

  constructor(word: FailureWord, known: Known = {}) {
    super(word);
    this.name = 'Failure';
    this.word = word;
    this.known = known;
  }

  /** Whether every other call may fail in the same way. */
  get mayBeOfAll(): boolean {
    return ofProvider.has(this.word);
  }
}
