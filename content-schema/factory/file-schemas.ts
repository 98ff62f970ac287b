import { z } from 'zod';
import type { JsonSchema } from '../derive/draft-07.ts';
import { courseSchema } from './course.ts';
import { knowledgeAtomSchema } from './knowledge-atom.ts';

const asWritten = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-07', io: 'input', unrepresentable: 'any' }) as JsonSchema;

/** What an editor checks the files of people with, by their kind: JSON Schemas of what may be written. */
export const factoryFileSchemas: Readonly<Record<string, JsonSchema>> = {
  'knowledge-atom': asWritten(knowledgeAtomSchema),
  course: asWritten(courseSchema),
};
