import type { IncomingHttpHeaders } from 'node:http';
import { type Asked, only, type Schema, so } from '../asked.ts';

const limits = ['max_tokens', 'max_completion_tokens'];

/** Reads the body of `POST /v1/chat/completions`. Throws an Unasked where it is not exactly as that interface wants it. */
export function askedOpenAi(body: unknown, headers: IncomingHttpHeaders): Asked {
  const request = only(body, ['model', 'messages', 'temperature', 'response_format', ...limits], 'the request');
  const { model, messages, temperature } = request;
  so(typeof model === 'string' && model !== '', 'model is missing');
  so(Array.isArray(messages) && messages.length === 2, 'messages should be one of the system and one of the user');
  const [system, user] = messages.map((message, at) => {
    const { role, content } = only(message, ['role', 'content'], `messages[${at}]`);
    so(role === ['system', 'user'][at], `messages[${at}].role is ${role}`);
    so(typeof content === 'string' && content !== '', `messages[${at}].content should be text`);
    return content;
  });
  const named = limits.filter((name) => name in request);
  const [limitName = ''] = named;
  const maxTokens = request[limitName];
  so(named.length === 1, 'one limit of the answer is needed');
  so(Number.isInteger(maxTokens) && Number(maxTokens) > 0, `${limitName} should be a positive integer`);
  so(temperature === undefined || typeof temperature === 'number', 'temperature should be a number');
  return {
    speaks: 'openai',
    ...{ model, system: system ?? '', user: user ?? '', maxTokens: Number(maxTokens), temperature, limitName, headers },
    ...formatOf(request['response_format']),
  };
}

function formatOf(given: unknown): Pick<Asked, 'format' | 'schema'> {
  if (given === undefined) return { format: 'text', schema: undefined };
  const { type, json_schema: named } = only(given, ['type', 'json_schema'], 'response_format');
  if (type === 'json_object') return { format: 'object', schema: undefined };
  so(type === 'json_schema', `response_format.type is ${type}`);
  const { name, schema, strict } = only(
    named,
    ['name', 'schema', 'strict', 'description'],
    'response_format.json_schema',
  );
  so(typeof name === 'string' && /^[\w-]{1,64}$/.test(name), 'response_format.json_schema.name is no name');
  so(typeof strict === 'boolean', 'response_format.json_schema.strict should be true or false');
  so(typeof schema === 'object' && schema !== null, 'response_format.json_schema.schema is missing');
  return { format: 'schema', schema: schema as Schema };
}
