import type { IncomingHttpHeaders } from 'node:http';
import { type Asked, only, type Schema, so } from '../asked.ts';

/** Reads the body of `POST /v1/messages`. Throws an Unasked where it is not as that interface wants it, or gives the model a tool. */
export function askedAnthropic(body: unknown, headers: IncomingHttpHeaders): Asked {
  const keys = ['model', 'max_tokens', 'temperature', 'system', 'messages', 'output_config', 'output_format'];
  const request = only(body, keys, 'the request');
  const { model, max_tokens: maxTokens, temperature, system, messages } = request;
  so(typeof headers['anthropic-version'] === 'string', 'anthropic-version: header is required');
  so(typeof model === 'string' && model !== '', 'model: Field required');
  so(Number.isInteger(maxTokens) && Number(maxTokens) > 0, 'max_tokens: Field required');
  so(temperature === undefined || typeof temperature === 'number', 'temperature should be a number');
  so(Array.isArray(messages) && messages.length === 1, 'messages should be one of the user');
  const { role, content } = only(messages[0], ['role', 'content'], 'messages[0]');
  so(role === 'user', `messages[0].role is ${role}`);
  const schema = schemaOf(request['output_config']) ?? schemaOf({ format: request['output_format'] });
  return {
    speaks: 'anthropic',
    ...{ model, system: textOf(system), user: textOf(content), maxTokens: Number(maxTokens), temperature, headers },
    ...{ limitName: 'max_tokens', format: schema === undefined ? 'text' : 'schema', schema },
  };
}

function textOf(parts: unknown): string {
  so(Array.isArray(parts) && parts.length === 1, 'one part of text is needed');
  const { type, text } = only(parts[0], ['type', 'text'], 'a part');
  so(type === 'text' && typeof text === 'string' && text !== '', 'a part should be text');
  return text;
}

function schemaOf(given: unknown): Schema | undefined {
  const format: unknown = Reflect.get(Object(given), 'format');
  if (format === undefined) return undefined;
  const { type, schema } = only(format, ['type', 'schema'], 'the format');
  so(type === 'json_schema' && typeof schema === 'object' && schema !== null, 'the format should be a JSON Schema');
  return schema as Schema;
}
