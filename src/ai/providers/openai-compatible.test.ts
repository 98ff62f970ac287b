import { expect, test } from 'vitest';
import { z } from 'zod';
import { isStrict } from './openai-compatible.ts';

const strict = (schema: z.ZodType) => isStrict(z.toJSONSchema(schema));

test('a schema is sent as strict only where OpenAI takes it so', () => {
  const session = z.strictObject({ code: z.enum(['A', 'B']), why: z.string() });
  expect(strict(z.strictObject({ summary: z.string(), session: session.nullable() }))).toBe(true);
  expect(strict(z.strictObject({ summary: z.string(), session: session.optional() }))).toBe(false);
  expect(strict(z.object({ sessions: z.array(z.looseObject({ code: z.string() })) }))).toBe(false);
  expect(strict(z.strictObject({ summary: z.string().max(100) }))).toBe(false);
});
