import type { Asked } from './observe.ts';

/** One file of a site, as the build that wrote it saw it. */
export interface LedgerFile {
  /** Digest of its bytes. */
  readonly digest: string;
  /** Name of the route that renders it; none of a file that comes with the code or is made of pages. */
  readonly route?: string;
  /** What the route gave the page besides its address. */
  readonly given: string;
  /** What it asked. */
  readonly needs: ReadonlySet<string>;
  /** Whether search engines may list it; says nothing of what is no page. */
  readonly isListed?: boolean;
  /** Whether it comes with the code, for browsers to fetch. */
  readonly isClient?: boolean;
}

/** What a build knows of the site it made: what each file is made of, and how that was answered. */
export interface Ledger {
  /** Digest of the code that rendered it. */
  readonly code: string;
  readonly files: ReadonlyMap<string, LedgerFile>;
  readonly asked: ReadonlyMap<string, Asked>;
  /** What each route asked to find what it renders, by its name. Those that are not here are asked anew. */
  readonly routes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What kind of file it is, in one sign: one that comes with the code, a page that is listed or one that is not, or another. */
type Kind = 'c' | 'l' | 'u' | '';

/** The route is a number as well, and -1 where there is none. */
type Row = [file: string, digest: string, given: string, needs: number[], kind: Kind, route: number];

const kindOf = ({ isClient, isListed }: LedgerFile): Kind =>
  isClient ? 'c' : isListed === undefined ? '' : isListed ? 'l' : 'u';

/** A ledger as JSON holds it: askings are named once, and needs are their numbers. */
export interface WrittenLedger {
  readonly code: string;
  readonly asked: readonly [key: string, digest: string | 0, needs: number[], ...answer: unknown[]][];
  readonly routes: readonly [name: string, needs: number[] | 0][];
  readonly files: readonly Row[];
}

export function writtenLedger({ code, files, asked, routes }: Ledger): WrittenLedger {
  const names = [...new Set([...routes.keys(), ...[...files.values()].flatMap(({ route }) => route ?? [])])];
  const places = new Map(names.map((name, place) => [name, place]));
  const keys = [...asked.keys()];
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const numbersOf = (needs: ReadonlySet<string>) => [...needs].map((key) => numbers.get(key) ?? -1);
  return {
    code,
    asked: [...asked].map(([key, { digest, needs, answer }]) => [
      key,
      digest ?? 0,
      numbersOf(needs),
      ...(answer === undefined ? [] : [answer]),
    ]),
    routes: names.map((name) => [name, routes.has(name) ? numbersOf(routes.get(name) ?? new Set()) : 0]),
    files: [...files].map(
      ([file, known]): Row => [
        file,
        known.digest,
        known.given,
        numbersOf(known.needs),
        kindOf(known),
        places.get(known.route ?? '') ?? -1,
      ],
    ),
  };
}

export function ledgerFrom({ code, asked, files, routes }: WrittenLedger): Ledger {
  const keys = asked.map(([key]) => key);
  const keysOf = (numbers: readonly number[]) => new Set(numbers.map((number) => keys[number] ?? ''));
  return {
    code,
    asked: new Map(
      asked.map(([key, digest, needs, ...kept]) => [
        key,
        { needs: keysOf(needs), ...(digest !== 0 && { digest }), ...(kept.length > 0 && { answer: kept[0] }) },
      ]),
    ),
    routes: new Map(routes.flatMap(([name, needs]) => (needs === 0 ? [] : [[name, keysOf(needs)] as const]))),
    files: new Map(
      files.map(([file, digest, given, needs, kind, route]) => [
        file,
        {
          ...{ digest, given, needs: keysOf(needs) },
          ...(route >= 0 && { route: routes[route]?.[0] ?? '' }),
          ...(kind === 'c' && { isClient: true }),
          ...((kind === 'l' || kind === 'u') && { isListed: kind === 'l' }),
        },
      ]),
    ),
  };
}
