/** How a record type is declared, and what a record of it looks like. The only clever types of the project. */
import type { Field } from './field.ts';
import type { RecordBase } from './record-base.ts';
import { refuseTakenKeys } from './refuse-taken-keys.ts';
import type { ReservedAs, reservedKeys } from './reserved-keys.ts';

/** Fields by key; the key is the stored and published name. */
export type Fields = Readonly<Record<string, Field>>;

/** Whether an issue with that status is open or closed. */
export type Statuses = Readonly<Record<string, 'open' | 'closed'>>;

/** Keys every record can be counted and filtered by; `area` and `patternTag` come from labels and from AI text. */
export type CommonFacet = 'status' | (typeof reservedKeys)['a facet of every record'][number];

// Without NoInfer a misspelled facet would be taken as a derived key.
type FacetOf<F, D> = NoInfer<CommonFacet | (keyof F & string) | (keyof D & string)>;

/** One page of prose about one kind of record; everything else is derived from it. */
export interface RecordType<
  Name extends string = string,
  S extends Statuses = Statuses,
  F extends Fields = Fields,
  D extends Fields = Fields,
> {
  /** Collection, label (`record:<name>`) and title prefix: one word everywhere. */
  readonly name: Name;
  /** Folder and route. */
  readonly plural: string;
  /** One sentence for readers. */
  readonly about: string;
  /** One sentence above a list of them, which speaks of many; `about` when left out. */
  readonly many?: string;
  /** Where the issue form says something else than name and `about`. */
  readonly form?: { readonly name?: string; readonly description?: string; readonly title?: string };
  /**
   * The title of a record whose own was left as the form begins it, with public answers by key: `{listener} for {session_code}`. Their
   * order is that of the blanks in `form.title`.
   */
  readonly titled?: string;
  /** What a person of this type is called where their name must not be shown; the name of the type when left out. */
  readonly person?: string;
  /** The first status of each kind is the default of open and of closed issues. */
  readonly statuses: S;
  readonly fields: F;
  /** Keys that the pipeline works out; never asked, `null` where nothing could be worked out. */
  readonly derived?: D;
  /** Keys that lists and search can be narrowed by, in the order they are shown. */
  readonly facets: readonly FacetOf<F, D>[];
  /** Keys the snapshot counts by; `status` alone when left out. */
  readonly counts?: readonly FacetOf<F, D>[];
  /** The public field of days that says when a record happens: its lists show and sort by that, and there is a calendar of them. */
  readonly happens?: string;
  /** Whether pull requests close its issues: their gates are read, and stand on the page of a record and under `gates` in its JSON. */
  readonly hasGates?: boolean;
  /** The facets that give a list its order where nobody sorts it, and what that order is called; the newest comes first when left out. */
  readonly order?: { readonly by: readonly FacetOf<F, D>[]; readonly label: string };
}

/** Why a key cannot be taken, in words that the compiler shows at that key; `never` for a free one. */
type Refusal<Key, Others> = [ReservedAs<Key>] extends [never]
  ? Key extends Others
    ? `The record type has the key '${Key & string}' already; choose another`
    : never
  : `'${Key & string}' is ${ReservedAs<Key>}; choose another`;

/** The same for the keys that a field's link writes, here and in the record it leads to. */
type LinkRefusal<X, Others> = X extends { link: { as: infer As; back: infer Back } }
  ? Refusal<As, Others> | Refusal<Back, never>
  : never;

/** The fields as they are, but a sentence in place of one that cannot be. */
type FreeKeys<F, Others, Own = keyof F> = {
  readonly [K in keyof F]: [Refusal<K, Others> | LinkRefusal<F[K], Own | Others>] extends [never]
    ? F[K]
    : Refusal<K, Others> | LinkRefusal<F[K], Own | Others>;
};

/** Declares a record type; returns it as it is, so that types follow from values. Throws when a key is taken. */
export function defineRecord<
  const Name extends string,
  const S extends Statuses,
  const F extends Fields,
  // biome-ignore lint/complexity/noBannedTypes: a type without derived keys has exactly no keys
  const D extends Fields = {},
>(
  type: Omit<RecordType<Name, S, F, D>, 'fields' | 'derived' | 'happens'> & {
    readonly happens?: NoInfer<keyof F & string>;
    readonly fields: FreeKeys<F, keyof D>;
    readonly derived?: FreeKeys<D, never>;
  },
): RecordType<Name, S, F, D> {
  // Where the call compiles, no field is a sentence.
  const declared = type as unknown as RecordType<Name, S, F, D>;
  refuseTakenKeys(declared);
  refuseUndated(declared);
  // A type is code: in JSON its name stands for all of it.
  Object.defineProperty(declared, 'toJSON', { value: () => declared.name });
  return declared;
}

/** Throws one sentence when what should say when a record happens cannot say it to everybody. */
function refuseUndated({ name, happens, fields }: RecordType): void {
  const field = happens === undefined ? undefined : fields[happens];
  if (happens !== undefined && (field?.shape !== 'day' || field.private))
    throw new Error(`The record type "${name}" cannot happen on "${happens}": that is no public field of days.`);
}

type ValueOf<X> = X extends Field<infer V, infer Optional> ? (Optional extends true ? V | null : V) : never;
type DerivedValueOf<X> = X extends Field<infer V> ? V | null : never;

/** Issue numbers found for the link fields, under the keys their `as` names. */
type LinkedIds<F> = {
  [K in keyof F as F[K] extends { link: { as: infer As extends string } } ? As : never]: number | null;
};

/** A record of that type as the pipeline hands it on. */
export type RecordOf<T> =
  T extends RecordType<infer Name, Statuses, infer F, infer D>
    ? RecordBase & { type: Name } & { -readonly [K in keyof F]: ValueOf<F[K]> } & {
        -readonly [K in keyof D]: DerivedValueOf<D[K]>;
      } & LinkedIds<F>
    : never;
