import type { GraphQLResolveInfo } from 'graphql';
import type { Allowance } from '../access/rate-limit.ts';
import type { Token } from '../access/tokens.ts';
import type { Twists } from '../faults/fault.ts';
import type { World } from '../world/world.ts';
import { notModelled } from './errors.ts';

/** What every resolver is given beside its source and arguments. */
export interface Context {
  readonly world: World;
  readonly token: Token;
  readonly cost: { readonly cost: number; readonly nodeCount: number };
  readonly allowance: Allowance;
  /** What a fault changes in this answer. */
  readonly twists: Twists;
}

/** A field the fake models, with the arguments it honours. Source and arguments are checked where the field is written. */
export interface Field {
  readonly args: readonly string[];
  readonly resolve: (source: never, args: never, context: Context, info: GraphQLResolveInfo) => unknown;
}
/** Fields of one type by name. */
export type Fields = Readonly<Record<string, Field>>;

/** Declares a field by its resolver and the arguments the resolver honours; any other argument is refused. */
export const field = <Source, Args extends object = object>(
  resolve: (source: Source, args: Args, context: Context, info: GraphQLResolveInfo) => unknown,
  ...args: (keyof Args & string)[]
): Field => ({ args, resolve });

/** Fields that are plain properties of their source, under the same name. */
export const properties = (...names: string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, field((source: Readonly<Record<string, unknown>>) => source[name])]));

/** Refuses keys of an input object that the fake would silently ignore. */
export function onlyKeys<T extends object>(
  input: T | null | undefined,
  type: string,
  ...known: (keyof T & string)[]
): void {
  for (const key of Object.keys(input ?? {}))
    if (key !== 'clientMutationId' && !known.some((name) => name === key)) throw notModelled(`${type}.${key}`);
}
