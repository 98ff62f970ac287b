/** The second part of a seed: what the code is made of. */
import { z } from 'zod';
import { name, place, text, texts } from './pieces.ts';

const stack = z.strictObject({
  language: text.describe('The language, such as TypeScript.'),
  runtime: texts.default([]).describe('What runs it, with its version.'),
  frontend: texts.default([]).describe('What pages are made with.'),
  backend: texts.default([]).describe('What servers are made with.'),
  database: z
    .strictObject({
      engine: text.describe('The database.'),
      migrations: text.optional().describe('How its tables are changed.'),
    })
    .optional()
    .describe('Where data is kept.'),
  infra: texts.default([]).describe('Where it is hosted.'),
});

const module = z.strictObject({
  path: place.describe('Its folder.'),
  responsibilities: texts.describe('What it does, and nothing else.'),
  public_api: texts.default([]).describe('What others may use of it.'),
});

/** Key `architecture` (R001-044). */
export const architecture = z.strictObject({
  style: text.describe('How it is cut, such as modular-monorepo.'),
  tech_stack: stack.describe('Decided once; an agent adds nothing to it.'),
  modules: z.record(name, module).default({}).describe('The modules by name.'),
  documents: z
    .array(place)
    .default([])
    .describe('Where more is said about architecture, about contributing and in specifications. One place for each.'),
});
