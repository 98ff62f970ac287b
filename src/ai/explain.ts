import type { AiSettings } from '../settings/ai.ts';
import type { FailureWord } from './failure.ts';

/** A sentence on what is wrong, and one on what to do. */
export interface Explained {
  readonly message: string;
  readonly hint: string;
}

/** What a failure means for those who set the provider up. Names no key and nothing that the provider said. */
export function explain(word: FailureWord, { provider, url, model, key }: AiSettings): Explained {
  const who = url === undefined ? provider : new URL(url).host;
  const which = model === undefined ? 'the model' : `the model ${model}`;
  const known: Partial<Record<FailureWord, Explained>> = {
    'key refused':
      key === undefined
        ? { message: `${who} asks for a key, and there is none.`, hint: 'Set AI_API_KEY; in Actions it is a secret.' }
        : { message: `${who} does not accept the key.`, hint: 'Set AI_API_KEY to one that is valid.' },
    'no credit': { message: `${who} wants to be paid first.`, hint: 'Look at the account that the key belongs to.' },
    'not allowed': {
      message: `${who} does not allow the key to use ${which}.`,
      hint: 'Choose another model, or give the key that right.',
    },
    'address or model unknown': {
      message: `${who} does not know the address, or ${which}.`,
      hint: 'Check "ai.url", which for most ends with /v1, and "ai.model" in ledgerline.config.ts.',
    },
    redirected: {
      message: `${who} sends requests on to another address, where no key is sent.`,
      hint: 'Set "ai.url" in ledgerline.config.ts to that address.',
    },
    'not reachable': {
      message: `${who} cannot be reached.`,
      hint: 'Check "ai.url" in ledgerline.config.ts, and whether the model runs.',
    },
    'connection lost': {
      message: `${who} broke off the connection.`,
      hint: 'Try again, and look at how the model runs.',
    },
    'server error': {
      message: `${who} has an error of its own.`,
      hint: 'Try again later, or look at how the model runs.',
    },
    'rate limit': { message: `${who} takes no more requests for now.`, hint: 'Wait, or lower "ai.concurrency".' },
    timeout: {
      message: `${who} did not answer in time.`,
      hint: 'Raise "ai.timeoutSeconds" in ledgerline.config.ts, or choose a smaller model.',
    },
    'program missing': {
      message: 'The program copilot is not installed.',
      hint: 'Install it: npm install --global @github/copilot',
    },
    'program failed': {
      message: 'The program copilot ended with an error.',
      hint: 'Check the token: in Actions the job needs "copilot-requests: write", and the organization has to allow it.',
    },
    'request refused': {
      message: `${who} refuses requests to ${which}, whatever their form.`,
      hint: 'Check "ai.model" in ledgerline.config.ts.',
    },
  };
  return (
    known[word] ?? {
      message: `${who} gives answers that cannot be used (${word}).`,
      hint: `Choose another model than ${model ?? 'this one'}: it has to answer with JSON.`,
    }
  );
}
