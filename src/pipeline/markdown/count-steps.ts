import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import { TooMuch } from './bounds.ts';

/** Steps in which any text is read that a person wrote; texts of 65 kB take one or two million. */
const most = 4_000_000;

type Code = number | null;
type State = (code: Code) => State | undefined;
type Act = (...what: unknown[]) => never;

/** What reads a part of a text: the document, its blocks, or the words of one block. */
interface Reader {
  readonly events: readonly unknown[];
  readonly parser: { readonly lazy: Readonly<Record<number, boolean>> };
  now(): { readonly line: number };
}

/** The tools that a reader gives to everything that reads with it, with the steps that each takes. */
const tools = { consume: 1, enter: 4, attempt: 4, check: 4, interrupt: 4 } as const;
type Tools = Record<keyof typeof tools, Act>;

/** Steps of a reader before it reads: one for each block, cell and line of words. */
const begun = 80;

const inText = '!&*<[\\]_`~';
const isMark = (code: Code): boolean => code !== null && code > 0 && inText.includes(String.fromCharCode(code));
const [opens, opensImage, closes] = ['[', '!', ']'].map((mark) => mark.charCodeAt(0));

/**
 * Reads Markdown, and throws `TooMuch` at a text that takes too many steps: characters taken, marks tried, nodes begun, and what
 * stands before a mark that looks back for its other half. Steps are the same in every build, as seconds are not, and whatever
 * the next construct is, it does nothing without them.
 */
export function parseInSteps(this: Processor): void {
  remarkParse.call(this);
  const parse = this.parser;
  const data = this.data() as { micromarkExtensions?: unknown[] };
  if (!parse) return;
  this.parser = (text, file) => {
    // A reading that was broken off leaves its counter behind.
    const others = (data.micromarkExtensions ?? []).filter((extension) => !(extension instanceof StepCounter));
    data.micromarkExtensions = [...others, new StepCounter()];
    return parse(text, file);
  };
}

/** An extension of constructs that match nothing, and come to see the tools of each reader on the way. */
class StepCounter {
  #steps = 0;
  #line = 0;
  #boxes = 0;
  readonly #known = new WeakSet<Tools>();
  readonly #inBracket = new WeakSet<Tools>();

  /** Each box on a line costs more than the one around it, and a line that a box takes in from outside is looked for in all of it. */
  readonly document = this.#constructs('[>*+-0123456789', (_, { now, events, parser: { lazy } }) => {
    const { line } = now();
    this.#boxes = line === this.#line ? this.#boxes + 1 : 1;
    this.#line = line;
    return 10 * this.#boxes + events.length / (lazy[line - 1] ? 2 : 50);
  });

  readonly flow = this.#constructs('', () => 10);

  /** A bracket that closes looks back several times over, as any word does behind a bracket that is open; other marks do so once. */
  readonly text = this.#constructs(inText, (code, { events }, own) => {
    if (code === opens || code === opensImage) this.#inBracket.add(own);
    if (code === closes || this.#inBracket.has(own)) return 10 + events.length / 10;
    return isMark(code) ? 10 + events.length / 50 : 10;
  });

  /** What stands between a pair of marks is read once more for each pair around it. */
  readonly insideSpan = {
    null: {
      resolveAll: (events: unknown[]) => {
        this.#take(events.length);
        return events;
      },
    },
  };

  #take(steps: number): void {
    this.#steps += steps;
    if (this.#steps > most) throw new TooMuch();
  }

  #constructs(marks: string, cost: (code: Code, reader: Reader, own: Tools) => number) {
    const [see, take] = [(own: Tools) => this.#see(own), (steps: number) => this.#take(steps)];
    const construct = {
      // Words are never cut for its sake; it is asked where they are cut anyway.
      previous: () => false,
      tokenize(this: Reader, own: Tools, _ok: State, nok: State): State {
        see(own);
        return (code) => {
          take(cost(code, this, own));
          return nok(code);
        };
      },
    };
    return Object.fromEntries(['null', ...[...marks].map((mark) => mark.charCodeAt(0))].map((on) => [on, construct]));
  }

  #see(own: Tools): void {
    if (this.#known.has(own)) return;
    this.#known.add(own);
    this.#take(begun);
    for (const [name, steps] of Object.entries(tools) as [keyof Tools, number][]) {
      const act = own[name];
      own[name] = (...what) => {
        this.#take(steps);
        return act(...what);
      };
    }
  }
}
