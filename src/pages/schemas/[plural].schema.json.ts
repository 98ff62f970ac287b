import type { APIRoute } from 'astro';
import { jsonSchema } from '../../../content-schema/derive/json-schema.ts';
import { settings } from '../../settings/settings.ts';
import { jsonFile } from '../../site/files/json-file.ts';
import { type OfType, typePaths } from '../../site/records/type-paths.ts';

export const getStaticPaths = typePaths;

/** What a published record of that type looks like (JSON Schema). */
export const GET: APIRoute<OfType> = ({ props: { type } }) => jsonFile(jsonSchema(type, 'public', settings().privacy));
