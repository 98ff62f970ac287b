import type { Asked } from '../asked.ts';
import type { Saying } from '../reply.ts';

/** An answer of a model as OpenAI writes it. */
export function openAiBody({ says, end = 'stop', refusal, tokens = [20, 10] }: Saying, { model }: Asked): unknown {
  const reasons = { stop: 'stop', length: 'length', filter: 'content_filter', tools: 'tool_calls' } as const;
  const call = { id: 'call_1', type: 'function', function: { name: 'shell', arguments: '{"command":"ls"}' } };
  return {
    ...{ id: 'chatcmpl-1', object: 'chat.completion', created: 1_700_000_000, model },
    choices: [
      {
        index: 0,
        finish_reason: reasons[end],
        message: {
          role: 'assistant',
          content: says,
          ...(refusal !== undefined && { refusal }),
          ...(end === 'tools' && { tool_calls: [call] }),
        },
      },
    ],
    ...(tokens && {
      usage: { prompt_tokens: tokens[0], completion_tokens: tokens[1], total_tokens: tokens[0] + tokens[1] },
    }),
  };
}

/** An answer of a model as Anthropic writes it. */
export function anthropicBody({ says, end = 'stop', refusal, tokens = [20, 10] }: Saying, { model }: Asked): unknown {
  const reasons = { stop: 'end_turn', length: 'max_tokens', filter: 'refusal', tools: 'tool_use' } as const;
  const call = { type: 'tool_use', id: 'toolu_1', name: 'shell', input: { command: 'ls' } };
  const parts = typeof says === 'string' ? [{ type: 'text', text: says }] : (says ?? []);
  return {
    ...{ id: 'msg_1', type: 'message', role: 'assistant', model, stop_sequence: null },
    content: end === 'tools' ? [...parts, call] : parts,
    stop_reason: refusal === undefined ? reasons[end] : reasons.filter,
    usage: { input_tokens: tokens?.[0] ?? 0, output_tokens: tokens?.[1] ?? 0 },
  };
}

/** A refusal of a request as either writes it. */
export const errorBody = (message: string, type: string, speaks: Asked['speaks'] = 'openai'): unknown =>
  speaks === 'openai'
    ? { error: { message, type, param: null, code: null } }
    : { type: 'error', error: { type, message } };
