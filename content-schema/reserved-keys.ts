/** Keys that no record type may declare, because something else bears them already. */
import { type RecordBase, recordBaseSchema } from './record-base.ts';

/** The reserved keys by what they are: "author" is a key of every record. */
export const reservedKeys = {
  'a key of every record': Object.keys(recordBaseSchema.shape) as (keyof RecordBase)[],
  'a facet of every record': ['area', 'patternTag'],
  'a fact of the issue': ['state', 'stateReason'],
  'a key beside those of a record': ['gates'],
  'a word that GitHub keeps for itself in issue forms': ['body', 'milestone', 'assignees', 'projects', 'template'],
  'a name that every object has': [
    'constructor',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
    'toLocaleString',
    'toString',
    'valueOf',
    '__proto__',
    '__defineGetter__',
    '__defineSetter__',
    '__lookupGetter__',
    '__lookupSetter__',
  ],
} as const;

type Groups = { readonly [Is in keyof typeof reservedKeys]: (typeof reservedKeys)[Is][number] };

/** What a reserved key is, in words; `never` for a free one. */
export type ReservedAs<Key> = { [Is in keyof Groups]: Key extends Groups[Is] ? Is : never }[keyof Groups];

/** What a reserved key is, in words; nothing for a free one. */
export const reservedAs = (key: string): string | undefined =>
  Object.entries<readonly string[]>(reservedKeys).find(([, keys]) => keys.includes(key))?.[0];
